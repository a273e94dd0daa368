/** Draws, and gives the focus of what is drawn away to what stands for it: who goes by keys does not begin anew at the top. */
export function keepingFocus(draw: () => void): void {
  const had = document.activeElement;
  const next = had?.closest('.moment') ? '.moment input[name=at]' : '#what-if, .ask';
  draw();
  if (had?.isConnected === false) document.querySelector<HTMLElement>(next)?.focus();
}
