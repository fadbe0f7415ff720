// The Website room.
