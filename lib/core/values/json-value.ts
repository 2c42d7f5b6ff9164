/** What JSON can hold: the values a command may carry. Numbers are finite. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonMap;

export interface JsonMap {
  [key: string]: JsonValue;
}
