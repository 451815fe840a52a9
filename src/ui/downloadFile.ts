/** Hands bytes to the browser as a file to keep. */
export function downloadFile(name: string, bytes: Uint8Array, type: string): void {
  // A copy, because a Blob takes no view of shared memory.
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Revoked later: some browsers start to read only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name that every system takes. */
export function safeFileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/^-+|-+$/g, '') || 'kinreach';
}
