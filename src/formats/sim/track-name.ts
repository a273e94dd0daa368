/** A track and its layout, as far as they are known; a layout that only repeats the track is left out. */
export function trackName(track: string | undefined, layout: string | undefined): string | undefined {
  const names = [track, layout === track ? undefined : layout].filter((name) => name !== undefined);
  return names.length === 0 ? undefined : names.join(', ');
}
