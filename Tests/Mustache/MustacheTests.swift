// Tests of Mustache.
