// Tests of Usage.
