// The Publishing room.
