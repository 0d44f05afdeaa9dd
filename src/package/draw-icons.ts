// The app's icons, drawn by us: the flag by which a ship says "I have a pilot on board" (H: white and red, upright).
// Sizes, full bleed and the white outline are what Teams asks for.
import { encode } from 'fast-png';

type Color = readonly [red: number, green: number, blue: number];

const SEA: Color = [0x10, 0x3a, 0x5c];
const SWELL: Color = [0x3f, 0x8f, 0xc4];
const STAFF: Color = [0xd9, 0xe2, 0xea];
const WHITE: Color = [0xff, 0xff, 0xff];
const RED: Color = [0xd2, 0x1f, 0x2d];

/** Each pixel is looked at so many times across and down: edges become smooth. */
const SAMPLES = 4;
const COLOR_SIZE = 192;
const OUTLINE_SIZE = 32;

/** 192 × 192, opaque to the edges; what matters is within the middle 120, which every crop leaves. */
export function colorIcon(): Uint8Array {
  const data = new Uint8Array(COLOR_SIZE * COLOR_SIZE * 3);
  for (let y = 0; y < COLOR_SIZE; y += 1) {
    for (let x = 0; x < COLOR_SIZE; x += 1) data.set(smooth(x, y), (y * COLOR_SIZE + x) * 3);
  }
  return encode({ width: COLOR_SIZE, height: COLOR_SIZE, data, channels: 3 });
}

/** 32 × 32: white or nothing, and no half-tones, which Teams would refuse. */
export function outlineIcon(): Uint8Array {
  const data = new Uint8Array(OUTLINE_SIZE * OUTLINE_SIZE * 4).fill(0xff);
  for (let y = 0; y < OUTLINE_SIZE; y += 1) {
    for (let x = 0; x < OUTLINE_SIZE; x += 1) data[(y * OUTLINE_SIZE + x) * 4 + 3] = isLine(x, y) ? 0xff : 0;
  }
  return encode({ width: OUTLINE_SIZE, height: OUTLINE_SIZE, data, channels: 4 });
}

function smooth(x: number, y: number): readonly number[] {
  const sum = [0, 0, 0];
  for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
    const dx = ((sample % SAMPLES) + 0.5) / SAMPLES;
    const dy = (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    for (const [channel, value] of colorAt(x + dx, y + dy).entries()) sum[channel] = (sum[channel] ?? 0) + value;
  }
  return sum.map((value) => Math.round(value / SAMPLES ** 2));
}

function colorAt(x: number, y: number): Color {
  if (x >= 44 && x < 50 && y >= 36 && y < 138) return STAFF;
  // The flag flies: it hangs still at the staff and waves more the farther it is from it.
  const waved = y + 4 * ((x - 50) / 98) * Math.sin((x - 50) / 16);
  if (x >= 50 && x < 148 && waved >= 40 && waved < 106) return x < 99 ? WHITE : RED;
  const swell = y - 4 * Math.sin((x - 36) / 9.5);
  if (x >= 36 && x < 156 && swell >= 144 && swell < 151) return SWELL;
  return SEA;
}

function isLine(x: number, y: number): boolean {
  const isStaff = x >= 4 && x <= 5 && y >= 2 && y <= 23;
  const isFlag = x >= 6 && x <= 27 && y >= 3 && y <= 17;
  const isRed = x >= 17 || y <= 4 || y >= 16;
  // The swell: two pixels thick, one up and one down by turns.
  const crest = 26 + (Math.floor(x / 4) % 2);
  const isSwell = x >= 2 && x <= 29 && y >= crest && y <= crest + 1;
  return isStaff || (isFlag && isRed) || isSwell;
}
