"""The pages as readers have them: looked at in Chromium, printed, walked through by keyboard."""
