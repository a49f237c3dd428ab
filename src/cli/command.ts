/** Where a command writes, and what it knows of its surroundings; passed in, so that tests run commands in process. */
export type CommandIo = {
  write(text: string): void;
  /** For outputs that are no text, a Word file on standard output. */
  writeBytes(bytes: Uint8Array): void;
  writeError(text: string): void;
  env: Record<string, string | undefined>;
  cwd: string;
};

/** One command of `./unie`. `run` answers the exit code: 0 done, 1 findings, 2 bad use, 3 could not be done. */
export type Command = {
  name: string;
  summary: string;
  usage: string;
  needsDatabase: boolean;
  run(args: string[], io: CommandIo): Promise<number>;
};
