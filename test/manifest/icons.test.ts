// The icons are what Teams asks for, and what the code in src/package draws.
import assert from 'node:assert/strict';
import { type DecodedPng, decode } from 'fast-png';
import { colorIcon, outlineIcon } from '../../src/package/draw-icons.ts';
import { openPackage } from './opened-package.ts';

describe('The icons', () => {
  let color: DecodedPng;
  let outline: DecodedPng;
  before(async () => {
    const { files } = await openPackage();
    color = decode(files['color.png'] ?? new Uint8Array(), { checkCrc: true });
    outline = decode(files['outline.png'] ?? new Uint8Array(), { checkCrc: true });
  });

  it('are 192 pixels square in colour, and nothing shines through', () => {
    assert.deepEqual([color.width, color.height, color.depth], [192, 192, 8]);
    assert.equal(color.channels, 3);
    assert.equal(color.transparency, undefined);
  });

  it('show the two halves of the flag on the sea that the accent colour names', () => {
    const at = (x: number, y: number) => [...color.data.slice((y * 192 + x) * 3, (y * 192 + x) * 3 + 3)];
    assert.deepEqual(at(75, 70), [0xff, 0xff, 0xff]);
    assert.deepEqual(at(125, 70), [0xd2, 0x1f, 0x2d]);
    for (const [x, y] of [
      [0, 0],
      [191, 0],
      [0, 191],
      [191, 191],
    ] as const)
      assert.deepEqual(at(x, y), [0x10, 0x3a, 0x5c]);
  });

  it('are 32 pixels square in outline: white or nothing, with no half-tone', () => {
    assert.deepEqual([outline.width, outline.height, outline.depth, outline.channels], [32, 32, 8, 4]);
    const kinds = new Map<string, number>();
    for (let at = 0; at < outline.data.length; at += 4) {
      const pixel = outline.data.slice(at, at + 4).join(' ');
      kinds.set(pixel, (kinds.get(pixel) ?? 0) + 1);
    }
    assert.deepEqual([...kinds.keys()].sort(), ['255 255 255 0', '255 255 255 255']);
    const drawn = kinds.get('255 255 255 255') ?? 0;
    assert.ok(drawn > 100 && drawn < 512, `${drawn} of 1024 pixels are drawn`);
  });

  it('are the ones that we draw', () => {
    assert.deepEqual(color.data, decode(colorIcon()).data);
    assert.deepEqual(outline.data, decode(outlineIcon()).data);
  });
});
