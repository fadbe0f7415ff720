// Tests of Browser.
