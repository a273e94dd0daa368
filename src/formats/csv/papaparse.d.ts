/*
 * What is used of papaparse, and no more. Its own declarations (@types/papaparse) are written for Node, and bring the
 * globals of Node to whoever imports them.
 */
declare module 'papaparse' {
  interface ParseError {
    /** Offset of the field behind its quote; none where the whole text is meant. */
    readonly index?: number;
  }
  interface ParseMeta {
    /** Offset behind the row. */
    readonly cursor: number;
  }
  interface ParseStepResult<Row> {
    readonly data: Row;
    readonly errors: readonly ParseError[];
    readonly meta: ParseMeta;
  }
  interface ParseResult<Row> {
    readonly data: Row[];
    readonly errors: readonly ParseError[];
    readonly meta: ParseMeta;
  }
  interface ParseOptions {
    readonly delimiter: string;
    readonly newline?: '\n' | '\r';
  }
  interface ParseSteps<Row> extends ParseOptions {
    readonly step: (row: ParseStepResult<Row>) => void;
  }
  interface ParseChunks<Row> extends ParseOptions {
    readonly chunk: (rows: ParseResult<Row>) => void;
    readonly complete: () => void;
  }
  const Papa: {
    parse<Row>(text: string, options: ParseSteps<Row> | ParseChunks<Row>): void;
    parse<Row>(text: string, options: ParseOptions): ParseResult<Row>;
  };
  namespace Papa {
    export type { ParseResult, ParseStepResult };
  }
  export default Papa;
}
