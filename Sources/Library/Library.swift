// The Library room.
