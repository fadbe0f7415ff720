"use strict";
new Function("return 1")();
