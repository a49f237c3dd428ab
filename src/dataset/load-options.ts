/** What loading needs beside the data. */
export type LoadOptions = {
  now: Date;
  /** The stored password hash that accounts of the data get; null: they choose a password by an invitation. */
  passwordHash: string | null;
};
