"use strict";
// A regular expression with a quote in it: nothing of it is a string.
const quote = /["']/;
const store = window["local" + "Storage"];
