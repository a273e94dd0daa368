import { MIMEType } from 'node:util';
import { err, ok, type Result } from '#core/base/result';
import { type Writable, writeDocument } from '#formats/yaml/write-document';
import { splitDocuments } from '#office/draft-text';
import { textOf } from '#store/board';
import type { DraftFile } from '#store/drafts/draft';
import type { Problem } from './problem.ts';
import { MOST_DOCUMENTS } from './review-limits.ts';
import type { Asked } from './route.ts';
import { isStorable, whyNotStorable } from './storable.ts';
import { fileNameProblem, MOST_FILES } from './uploaded-files.ts';
import { type Asking, lostMeanwhile } from './who.ts';

/** A document, or several, as a request brought it, with the files that it attaches. */
export interface Brought {
  readonly text: string;
  readonly files: readonly DraftFile[];
}

/** A request with a body, and who brings it. */
type Bringing = Asking & Pick<Asked, 'request'>;

/**
 * Reads at most so many bytes of a request; of more it reads no further. Every body is read here: who has lost a role
 * meanwhile has brought nothing.
 */
export async function readBytes(
  asked: Bringing,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const { request } = asked;
  const said = Number(request.headers.get('Content-Length') ?? 0);
  if (said > most) return err(tooLarge(most));
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of request.body ?? []) {
      size += part.length;
      if (size > most) return err(tooLarge(most));
      parts.push(part);
    }
  } catch {
    // Who hangs up, or is let go since it takes too long, is no bug of the office.
    return err({ code: 'wrong-request', title: 'the request ended before all of it was there' });
  }
  const lost = await lostMeanwhile(asked);
  return lost === undefined ? ok(new Uint8Array(Buffer.concat(parts))) : err(lost);
}

export const tooLarge = (most: number): Problem => ({
  code: 'too-large',
  title: 'the request is too large',
  detail: `at most ${(most / 1_000_000).toFixed(1)} MB`,
  headers: { Connection: 'close' },
});

/** Reads JSON of at most so many bytes. */
export async function readJsonBody(asked: Bringing, most: number): Promise<Result<unknown, Problem>> {
  const type = mediaType(asked.request);
  if (type !== 'application/json') return err(wrongType(['application/json']));
  const bytes = await readBytes(asked, most);
  if (!bytes.ok) return bytes;
  try {
    const json: unknown = JSON.parse(textOf(bytes.value) ?? '…');
    const why = whyNotStorable(json);
    return why === undefined
      ? ok(json)
      : err({ code: 'wrong-request', title: 'this JSON is odd', detail: why });
  } catch (error) {
    return err({ code: 'wrong-request', title: 'this is no JSON', ...whereIn(error) });
  }
}

/** The place alone: what stands around it, as the parser tells it, may be a password. */
function whereIn(error: unknown): { readonly detail?: string } {
  const place = error instanceof SyntaxError ? /at position \d+.*$/.exec(error.message)?.[0] : undefined;
  return place === undefined ? {} : { detail: place };
}

/** Without its parameters, in lower case. */
export const mediaType = (request: Request): string =>
  (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export const wrongType = (types: readonly string[]): Problem => ({
  code: 'wrong-media-type',
  title: 'the office does not read this type of request',
  detail: `Content-Type: ${types.join(', or ')}`,
});

/** As YAML is sent, the registered type first. */
export const YAML_TYPES: readonly string[] = ['application/yaml', 'text/yaml', 'application/x-yaml'];
const DOCUMENT_TYPES = ['application/yaml', 'application/json', 'multipart/form-data'] as const;

/** Bytes of documents in one request: two of the longest that there are, or a season of others. */
const MOST_IN_DOCUMENTS = 4_000_000;

/** Reads a document in YAML or JSON, or a form with it as `document` and files beside it. */
export async function readBrought(asked: Bringing): Promise<Result<Brought, Problem>> {
  switch (mediaType(asked.request)) {
    case 'application/yaml':
    case 'text/yaml':
    case 'application/x-yaml': {
      const bytes = await readBytes(asked, MOST_IN_DOCUMENTS);
      return bytes.ok ? asText(bytes.value, []) : bytes;
    }
    case 'application/json': {
      const json = await readJsonBody(asked, MOST_IN_DOCUMENTS);
      return json.ok ? asYaml(json.value) : json;
    }
    case 'multipart/form-data':
      return readForm(asked);
    default:
      return err(wrongType(DOCUMENT_TYPES));
  }
}

function asText(bytes: Uint8Array, files: readonly DraftFile[]): Result<Brought, Problem> {
  const text = textOf(bytes);
  if (text === undefined) return err({ code: 'wrong-request', title: 'the document is no text in UTF-8' });
  return withFiles(text, files);
}

/** A draft is kept as it was written, unread: so what no database keeps is refused here. */
function withFiles(text: string, files: readonly DraftFile[]): Result<Brought, Problem> {
  const odd = fileNameProblem(files);
  if (odd !== undefined) return err(odd);
  if (text.length > MOST_IN_DOCUMENTS) return err(tooLarge(MOST_IN_DOCUMENTS));
  if (splitDocuments(text).length > MOST_DOCUMENTS) return err(tooManyDocuments);
  return isStorable(text)
    ? ok({ text, files })
    : err({ code: 'wrong-request', title: 'the document has half a character or a NUL in it' });
}

export const tooManyDocuments: Problem = {
  code: 'too-large',
  title: 'too many documents at once',
  detail: `at most ${MOST_DOCUMENTS}; a whole season comes by parcferme import board`,
};

/** JSON says the same as YAML; on the board it stands as people read it. */
function asYaml(json: unknown): Result<Brought, Problem> {
  const documents = Array.isArray(json) ? json : [json];
  if (documents.length > MOST_DOCUMENTS) return err(tooManyDocuments);
  const written = documents.map((document) => (isObject(document) ? asWritable(document) : undefined));
  if (written.length === 0 || written.some((document) => document === undefined))
    return err({ code: 'wrong-request', title: 'a document is an object, and several are a list of them' });
  const texts = written.map((document) => writeDocument(document as { readonly [key: string]: Writable }));
  return ok({ text: texts.join('---\n'), files: [] });
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function asWritable(value: unknown): Writable {
  if (Array.isArray(value)) return value.map(asWritable);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asWritable(one)]));
  return String(value);
}

async function readForm(asked: Bringing): Promise<Result<Brought, Problem>> {
  const form = await readFormData(asked);
  if (!form.ok) return form;
  const document = form.value.get('document');
  if (document === null)
    return err({ code: 'wrong-request', title: "the form has no 'document'", detail: 'files are beside it' });
  const files = await filesIn(form.value);
  return typeof document === 'string' ? withFiles(document, files) : asText(await bytesOf(document), files);
}

/** Reads a form. */
export async function readFormData(asked: Bringing): Promise<Result<FormData, Problem>> {
  if (mediaType(asked.request) !== FORM) return err(wrongType([FORM]));
  const bytes = await readBytes(asked, asked.office.settings.mostUpload);
  if (!bytes.ok) return bytes;
  const boundary = boundaryOf(asked.request);
  if (boundary === undefined)
    return err({ code: 'wrong-request', title: 'the form does not say what stands between its parts' });
  if (hasManyParts(boundary, bytes.value)) return err(tooManyParts);
  // By what was counted and by nothing else: two who read one header may find two boundaries in it.
  const headers = { 'Content-Type': withBoundary(boundary) };
  try {
    return ok(await new Response(bytes.value, { headers }).formData());
  } catch {
    return err({ code: 'wrong-request', title: 'the form cannot be read' });
  }
}

const FORM = 'multipart/form-data';

/** What stands between the parts of a form, if it is said. */
function boundaryOf({ headers }: Request): string | undefined {
  try {
    return new MIMEType(headers.get('Content-Type') ?? '').params.get('boundary') || undefined;
  } catch {
    return undefined;
  }
}

function withBoundary(boundary: string): string {
  const type = new MIMEType(FORM);
  type.params.set('boundary', boundary);
  return type.toString();
}

/** Each part costs more than its bytes: a form of a million empty ones would keep everybody waiting. */
function hasManyParts(boundary: string, form: Uint8Array<ArrayBuffer>): boolean {
  const mark = Buffer.from(`--${boundary}`);
  const bytes = Buffer.from(form.buffer, form.byteOffset, form.byteLength);
  let parts = 0;
  for (
    let at = bytes.indexOf(mark);
    at >= 0 && parts <= MOST_PARTS;
    at = bytes.indexOf(mark, at + mark.length)
  )
    parts++;
  return parts > MOST_PARTS;
}

/** Fields, and the mark at the end, beside the files. */
const MOST_PARTS = MOST_FILES + 20;
const tooManyParts: Problem = {
  code: 'too-large',
  title: 'the form has too many parts',
  detail: `at most ${MOST_FILES} files at once`,
};

/** The files of a form, whatever they are called in it, but for the document itself. */
export async function filesIn(form: FormData): Promise<readonly DraftFile[]> {
  const files = [...form.entries()].flatMap(([name, value]) =>
    typeof value === 'string' || name === 'document' ? [] : [value],
  );
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));
}

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
