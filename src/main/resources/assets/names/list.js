// The list of names: how far the search for suggestions is.

import { follow } from './progress.js';

follow(
  () => window.location.href,
  () => {},
);
