/** exp(z) of 4 floats within 2^-21, z cut to -87 ... 88. */
@inline export function exp4(z: v128): v128 {
  const t = f32x4.pmin(f32x4.pmax(z, f32x4.splat(-87)), f32x4.splat(88));
  // The nearest whole number, also in the low bits of n.
  const n = f32x4.add(f32x4.mul(t, f32x4.splat(1.44269504)), f32x4.splat(12582912));
  const k = f32x4.sub(n, f32x4.splat(12582912));
  const r = f32x4.sub(f32x4.sub(t, f32x4.mul(k, f32x4.splat(0.693359375))), f32x4.mul(k, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  return i32x4.add(p, i32x4.shl(n, 23));
}
