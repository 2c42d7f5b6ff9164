/**
 * One replacement in a text: at `offset` (UTF-16 code units), `removed` is taken out and `inserted` put in its place.
 * Carrying the removed text makes a splice invertible and lets it be refused when the text it names is not there.
 */
export interface Splice {
  offset: number;
  removed: string;
  inserted: string;
}
