import { nameInClass } from '#answers/title-groups';
import { Typed } from './typed.tsx';

/** A title where its class stands above it: seen without the class, read aloud with it. */
export const TitleName = ({
  title,
}: {
  readonly title: { readonly name: string; readonly class?: string | undefined };
}) => {
  const short = nameInClass(title);
  return (
    <Typed>
      {short !== title.name && <span class="unseen">{title.class} </span>}
      {short}
    </Typed>
  );
};
