// A call that must fail in the one way that its caller can decide by.
import assert from 'node:assert/strict';
import { AppError, type AppErrorKind } from '../../../src/app-error.ts';

export async function rejects(call: Promise<unknown>, kind: AppErrorKind): Promise<void> {
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof AppError, String(error));
    assert.equal(error.kind, kind);
    return true;
  });
}
