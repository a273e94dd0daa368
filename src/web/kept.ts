import { Component, type ComponentChildren } from 'preact';

/**
 * A part of a page that is drawn anew only when it is told something else. What it is told is compared as it says, so it
 * may be worked out anew each time; a list of sixty cars costs less to compare than to draw.
 */
export function kept<Told extends object>(draw: (told: Told) => ComponentChildren) {
  return class Kept extends Component<Told> {
    override shouldComponentUpdate(next: Told): boolean {
      return !saysTheSame(this.props, next);
    }
    override render(): ComponentChildren {
      return draw(this.props);
    }
  };
}

/** Lists and plain objects say the same when all in them does; anything else (a map, a function) when it is the very one. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => saysTheSame(item, other[index]));
  if (!isPlain(one) || !isPlain(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && saysTheSame(one[key], other[key]))
  );
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
