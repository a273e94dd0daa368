import { whoIsHere } from './shell.js';

await whoIsHere();
