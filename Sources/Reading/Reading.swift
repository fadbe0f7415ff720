// The Reading room.
