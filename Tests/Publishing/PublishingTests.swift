// Tests of Publishing.
