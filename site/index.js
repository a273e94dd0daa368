import { whoIsHere } from './shell.js';

// The page is whole without this: it says who is signed in.
await whoIsHere();
