// The Digest room.
