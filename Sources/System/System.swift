// The System room.
