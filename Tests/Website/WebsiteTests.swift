// Tests of Website.
