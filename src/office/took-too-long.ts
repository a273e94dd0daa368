/** What is asked of a title takes longer than a server works on one answer; the command line has all the time there is. */
export class TookTooLong extends Error {}
