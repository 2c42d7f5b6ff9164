/** A command the design cannot take, as data: the design stays as it was. `code` is snake_case, `message` a sentence for the person who sent it. */
export interface Refusal {
  code: string;
  message: string;
}
