"use strict";
const text = `one ${ { a: `two` }.a } three`;
fetch("next.json");
