// The Serving room.
