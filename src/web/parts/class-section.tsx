import type { ComponentChildren } from 'preact';
import { lookup } from '#core/base/lookup';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { colourOf } from './names.tsx';

interface ClassNameProps {
  readonly season: Season;
  readonly name: string;
  /** Which heading it is on its page; none where it leads to nothing of its own. */
  readonly as: 'h2' | 'h3' | 'p';
}

/** A class in its colour, with what its name stands for. */
export const ClassName = ({ season, name, as: Name }: ClassNameProps) => {
  const long = lookup(rulebookAt(season).classes, name)?.name;
  return (
    <Name
      class={`class-name ${colourOf(season, name)}`}
      {...(Name === 'p' ? {} : { id: classAnchor(name), tabIndex: -1 })}
    >
      <span class="tag">{name}</span>
      {long !== undefined && long !== name && <small>{long}</small>}
    </Name>
  );
};

interface ClassSectionProps extends Omit<ClassNameProps, 'name'> {
  /** Undefined for what is over all classes. */
  readonly name: string | undefined;
  readonly children: ComponentChildren;
}

/** What belongs to one class, beside its name. */
export const ClassSection = ({ season, name, as, children }: ClassSectionProps) =>
  name === undefined ? (
    <section class="of-class">{children}</section>
  ) : (
    <section class={`of-class beside-name ${colourOf(season, name)}`}>
      <ClassName season={season} name={name} as={as} />
      <div>{children}</div>
    </section>
  );

/** How titles stand beside a class, as a class of the style sheet: where no class has a third, two have all the width. */
export const columnsOf = (groups: readonly { readonly main: readonly unknown[] }[]): string =>
  groups.every(({ main }) => main.length < 3) ? 'by-two' : '';

/** The address of a class on a page. */
export const classAnchor = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
