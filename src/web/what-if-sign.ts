/** Behind the address of a page, in front of what somebody supposes there: no server sees it. */
export const WHAT_IF = '#what-if=';
