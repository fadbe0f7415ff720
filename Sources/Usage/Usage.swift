// The Usage room.
