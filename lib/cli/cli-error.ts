/** Bad input at the command line: one line on stderr and an exit code. Anything else that is thrown is our own fault. */
export class CliError extends Error {
  override name = "CliError";

  constructor(
    readonly code: string,
    message: string,
    readonly exitCode: number = 2,
  ) {
    super(message);
  }
}

/** Turns an error of the file system into a line people understand; rethrows everything else. */
export function asFileError(error: unknown, action: string, path: string): CliError {
  if (error instanceof CliError) return error;
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  const reason = REASONS[error.code] ?? error.code;
  return new CliError("file_unusable", `cannot ${action} ${JSON.stringify(path)}: ${reason}`);
}

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
  EEXIST: "it exists already",
  ENOSPC: "no space is left",
  EROFS: "the file system is read-only",
  ELOOP: "it is a link",
  ENAMETOOLONG: "the path is too long",
  ERR_INVALID_ARG_VALUE: "that is no path",
};
