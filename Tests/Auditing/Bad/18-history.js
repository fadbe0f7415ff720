"use strict";
history.pushState({}, "", "?page=2");
