// Tests of Chromium.
