import { crc32, deflateSync } from 'node:zlib';

/** Makes a PNG of one colour, each channel from 0 to 255. */
export function makePicture(
  width: number,
  height: number,
  colour: readonly [number, number, number],
): Uint8Array {
  const row = [0, ...Array.from({ length: width }, () => colour).flat()];
  const pixels = Uint8Array.from(Array.from({ length: height }, () => row).flat());
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits a channel, red, green and blue.
  header.setUint8(8, 8);
  header.setUint8(9, 2);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
