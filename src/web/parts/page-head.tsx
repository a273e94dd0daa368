import type { ComponentChildren } from 'preact';

interface PageHeadProps {
  readonly title: string;
  readonly description?: string;
  /** Where style, scripts and icon lie, with a slash at the end. */
  readonly files: string;
  /** A style beside that of all pages, of those files. */
  readonly style?: string | undefined;
  /** The script of the page, of those files. */
  readonly script?: string;
  readonly children?: ComponentChildren;
}

/** The head of an HTML page: what it is called, its looks, and its script. */
export const PageHead = ({ title, description, files, style, script, children }: PageHeadProps) => (
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#fcfbf8" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#14161a" media="(prefers-color-scheme: dark)" />
    {description !== undefined && <meta name="description" content={description} />}
    {children}
    <link rel="icon" href={`${files}icon.svg`} type="image/svg+xml" />
    <link rel="stylesheet" href={`${files}style.css`} />
    <link rel="stylesheet" href={`${files}season.css`} />
    {style !== undefined && <link rel="stylesheet" href={`${files}${style}`} />}
    {script !== undefined && <script type="module" src={`${files}${script}`} />}
  </head>
);
