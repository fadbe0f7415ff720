"use strict";
document.c\u006fokie = "seen=1";
