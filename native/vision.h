// What follows a convolution, with channels side by side in memory (as cameras give them, and as oneDNN is fastest): group normalisation,
// modulation and SiLU in one, and spatial softmax. Forward and backward for the processor; libtorch's operators elsewhere.
#pragma once
#include "activations.h"
#include <vector>

namespace fused {

// (batch, channels, height, width), channels side by side
template <class R>
struct Pictures {
  R* data;
  int64_t batch, channels, height, width, pixels;
  explicit Pictures(const at::Tensor& t)
      : data(t.data_ptr<R>()), batch(t.size(0)), channels(t.size(1)), height(t.size(2)), width(t.size(3)), pixels(height * width) {}
  R* at(int64_t n) const { return data + n * pixels * channels; }
};

inline at::Tensor channels_last(const at::Tensor& t) { return t.contiguous(at::MemoryFormat::ChannelsLast); }
inline at::Tensor like_pictures(const at::Tensor& t) { return at::empty(t.sizes(), t.options(), at::MemoryFormat::ChannelsLast); }

// Adds what a function gives per pixel and channel, (pixel, channel) -> a number, to a sum per channel: short sums first, for precision.
template <class R, class F>
void sum_pixels(int64_t pixels, int64_t channels, R* part, double* sums, F term) {
  constexpr int64_t most = 64;
  for (int64_t from = 0; from < pixels; from += most) {
    std::fill(part, part + channels, R(0));
    for (int64_t p = from; p < std::min(from + most, pixels); p++)
#pragma omp simd
      for (int64_t c = 0; c < channels; c++) part[c] += term(p, c);
    for (int64_t c = 0; c < channels; c++) sums[c] += part[c];
  }
}

// z = weight (x - mean) / deviation + bias; y = silu(z (1 + scale) + shift), scale and shift being the two halves of the modulation.
template <class R>
struct NormSilu {
  int64_t groups;
  R epsilon;
  at::Tensor x, weight, bias, modulation; // modulation is empty for none
  at::Tensor mean, rate, gain, offset;    // (batch, channels): of the group; 1 / deviation; y = silu(gain x + offset)

  R modulate(int64_t n, int64_t c, int64_t half, int64_t channels) const {
    return modulation.numel() ? modulation.data_ptr<R>()[(2 * n + half) * channels + c] : 0;
  }

  at::Tensor forward() {
    const Pictures<R> X(x);
    const int64_t C = X.channels, P = X.pixels;
    mean = at::empty({X.batch, C}, x.options()), rate = at::empty_like(mean), gain = at::empty_like(mean), offset = at::empty_like(mean);
    auto y = like_pictures(x);
    const Pictures<R> Y(y);
    at::parallel_for(0, X.batch, 1, [&](int64_t from, int64_t to) {
      std::vector<R> part(C);
      for (int64_t n = from; n < to; n++) {
        R *m = mean.data_ptr<R>() + n * C, *r = rate.data_ptr<R>() + n * C;
        R *a = gain.data_ptr<R>() + n * C, *o = offset.data_ptr<R>() + n * C;
        const R* in = X.at(n);
        std::vector<double> sums(C), squares(C);
        sum_pixels<R>(P, C, part.data(), sums.data(), [=](int64_t p, int64_t c) { return in[p * C + c]; });
        average(sums.data(), C, P, [&](int64_t c, double mu) { m[c] = static_cast<R>(mu); });
        sum_pixels<R>(P, C, part.data(), squares.data(), [=](int64_t p, int64_t c) {
          const R away = in[p * C + c] - m[c];
          return away * away;
        });
        average(squares.data(), C, P, [&](int64_t c, double variance) { r[c] = static_cast<R>(1 / std::sqrt(variance + epsilon)); });
        for (int64_t c = 0; c < C; c++) {
          const R w = r[c] * weight.data_ptr<R>()[c], scale = 1 + modulate(n, c, 0, C);
          a[c] = w * scale;
          o[c] = (bias.data_ptr<R>()[c] - m[c] * w) * scale + modulate(n, c, 1, C);
        }
        R* out = Y.at(n);
        for (int64_t p = 0; p < P; p++)
#pragma omp simd
          for (int64_t c = 0; c < C; c++) {
            const R z = a[c] * in[p * C + c] + o[c];
            out[p * C + c] = z * logistic(z);
          }
      }
    });
    return y;
  }

  // gradients of x, weight, bias and modulation
  torch::autograd::variable_list backward(const at::Tensor& g) const {
    const Pictures<R> X(x), G(g);
    const int64_t C = X.channels, P = X.pixels;
    auto dx = like_pictures(x);
    auto by_weight = at::empty_like(mean), by_bias = at::empty_like(mean); // summed over the batch at the end, in the order of its samples
    auto by_modulation = modulation.numel() ? at::empty_like(modulation) : at::Tensor();
    const Pictures<R> DX(dx);
    at::parallel_for(0, X.batch, 1, [&](int64_t from, int64_t to) {
      std::vector<R> first(C), second(C);
      for (int64_t n = from; n < to; n++) {
        std::vector<double> s0(C), s1(C); // sums of dz, and of dz (x - mean), z being what SiLU is taken of
        sum_gate(X.at(n), G.at(n), DX.at(n), n, C, P, s0.data(), s1.data());
        share_out(n, C, P, s0.data(), s1.data(), by_weight.data_ptr<R>() + n * C, by_bias.data_ptr<R>() + n * C,
                  by_modulation.defined() ? by_modulation.data_ptr<R>() + 2 * n * C : nullptr, first.data(), second.data());
        const R *a = gain.data_ptr<R>() + n * C, *in = X.at(n), *k0 = first.data(), *k1 = second.data();
        R* out = DX.at(n);
        for (int64_t p = 0; p < P; p++)
#pragma omp simd
          for (int64_t c = 0; c < C; c++) out[p * C + c] = a[c] * out[p * C + c] + k0[c] + k1[c] * in[p * C + c];
      }
    });
    return {dx, by_weight.sum(0), by_bias.sum(0), by_modulation};
  }

 private:
  // the mean over a group's channels, told to each of them
  template <class F>
  void average(const double* sums, int64_t channels, int64_t pixels, F tell) const {
    const int64_t size = channels / groups;
    for (int64_t first = 0; first < channels; first += size) {
      double sum = 0;
      for (int64_t c = first; c < first + size; c++) sum += sums[c];
      for (int64_t c = first; c < first + size; c++) tell(c, sum / (size * pixels));
    }
  }

  // dz into dx, and its sums
  void sum_gate(const R* in, const R* g, R* dz, int64_t n, int64_t C, int64_t P, double* s0, double* s1) const {
    const R *a = gain.data_ptr<R>() + n * C, *o = offset.data_ptr<R>() + n * C, *m = mean.data_ptr<R>() + n * C;
    std::vector<R> part0(C), part1(C);
    constexpr int64_t most = 64; // short sums first, for precision
    R *t0 = part0.data(), *t1 = part1.data();
    for (int64_t from = 0; from < P; from += most) {
      std::fill(part0.begin(), part0.end(), R(0)), std::fill(part1.begin(), part1.end(), R(0));
      for (int64_t p = from; p < std::min(from + most, P); p++)
#pragma omp simd
        for (int64_t c = 0; c < C; c++) {
          const R x = in[p * C + c], z = a[c] * x + o[c], share = logistic(z), d = g[p * C + c] * share * (1 + z * (1 - share));
          dz[p * C + c] = d;
          t0[c] += d;
          t1[c] += d * (x - m[c]);
        }
      for (int64_t c = 0; c < C; c++) s0[c] += t0[c], s1[c] += t1[c];
    }
  }

  // With h = (x - mean) rate and dh = dz (1 + scale) weight:  dx = rate (dh - mean of dh - h mean of dh h)  =  gain dz + first + second x.
  void share_out(int64_t n, int64_t C, int64_t P, const double* s0, const double* s1, R* by_weight, R* by_bias, R* by_modulation,
                 R* first, R* second) const {
    const R *m = mean.data_ptr<R>() + n * C, *r = rate.data_ptr<R>() + n * C;
    std::vector<double> dh(C), dhh(C);
    for (int64_t c = 0; c < C; c++) {
      const double scale = 1 + modulate(n, c, 0, C), w = weight.data_ptr<R>()[c], along = r[c] * s1[c]; // along: sum of dz h
      by_weight[c] = static_cast<R>(scale * along);
      by_bias[c] = static_cast<R>(scale * s0[c]);
      if (by_modulation) by_modulation[c] = static_cast<R>(w * along + bias.data_ptr<R>()[c] * s0[c]);
      if (by_modulation) by_modulation[C + c] = static_cast<R>(s0[c]);
      dh[c] = scale * w * s0[c];
      dhh[c] = scale * w * along;
    }
    average(dhh.data(), C, P, [&](int64_t c, double mu) { second[c] = static_cast<R>(-mu * r[c] * r[c]); });
    average(dh.data(), C, P, [&](int64_t c, double mu) { first[c] = static_cast<R>(-mu * r[c] - m[c] * second[c]); });
  }
};

// Where a softmax over the picture expects each channel to be, (batch, 2 channels): x, y of the pixels' centres, -1 to 1 from edge to edge.
template <class R>
struct Keypoints {
  R sharpness;
  at::Tensor scores, most, inverse, places; // most, inverse: (batch, channels), largest score and 1 / sum of the exponentials

  static R centre(int64_t i, int64_t count) { return static_cast<R>(2 * i + 1) / static_cast<R>(count) - 1; }

  at::Tensor forward() {
    const Pictures<R> S(scores);
    const int64_t C = S.channels;
    most = at::empty({S.batch, C}, scores.options()), inverse = at::empty_like(most);
    places = at::empty({S.batch, 2 * C}, scores.options());
    at::parallel_for(0, S.batch, 1, [&](int64_t from, int64_t to) {
      std::vector<R> row(C), row_x(C), sum(C), sum_x(C), sum_y(C);
      for (int64_t n = from; n < to; n++) {
        const R* s = S.at(n);
        R *top = most.data_ptr<R>() + n * C, *in = inverse.data_ptr<R>() + n * C, *out = places.data_ptr<R>() + 2 * n * C;
        std::copy(s, s + C, top);
        for (int64_t p = 1; p < S.pixels; p++)
#pragma omp simd
          for (int64_t c = 0; c < C; c++) top[c] = s[p * C + c] > top[c] ? s[p * C + c] : top[c];
        for (auto* sums : {&sum, &sum_x, &sum_y}) std::fill(sums->begin(), sums->end(), R(0));
        R *r = row.data(), *rx = row_x.data();
        for (int64_t y = 0; y < S.height; y++) {
          std::fill(row.begin(), row.end(), R(0)), std::fill(row_x.begin(), row_x.end(), R(0));
          for (int64_t x = 0; x < S.width; x++) {
            const R across = centre(x, S.width), *at = s + (y * S.width + x) * C;
#pragma omp simd
            for (int64_t c = 0; c < C; c++) {
              const R e = exponential(sharpness * (at[c] - top[c]));
              r[c] += e;
              rx[c] += across * e;
            }
          }
          const R down = centre(y, S.height);
          for (int64_t c = 0; c < C; c++) sum[c] += r[c], sum_x[c] += rx[c], sum_y[c] += down * r[c];
        }
        for (int64_t c = 0; c < C; c++) {
          in[c] = 1 / sum[c];
          out[2 * c] = sum_x[c] * in[c], out[2 * c + 1] = sum_y[c] * in[c];
        }
      }
    });
    return places;
  }

  at::Tensor backward(const at::Tensor& g) const {
    const Pictures<R> S(scores);
    const int64_t C = S.channels;
    auto by_scores = like_pictures(scores);
    const Pictures<R> D(by_scores);
    at::parallel_for(0, S.batch, 1, [&](int64_t from, int64_t to) {
      std::vector<R> along_x(C), along_y(C), middle(C);
      R *gx = along_x.data(), *gy = along_y.data(), *mid = middle.data();
      for (int64_t n = from; n < to; n++) {
        const R *s = S.at(n), *top = most.data_ptr<R>() + n * C, *in = inverse.data_ptr<R>() + n * C;
        const R *given = g.data_ptr<R>() + 2 * n * C, *at = places.data_ptr<R>() + 2 * n * C;
        R* d = D.at(n);
        for (int64_t c = 0; c < C; c++) { // the share of a pixel times (its place - the mean place) . g
          gx[c] = given[2 * c] * sharpness * in[c], gy[c] = given[2 * c + 1] * sharpness * in[c];
          mid[c] = gx[c] * at[2 * c] + gy[c] * at[2 * c + 1];
        }
        for (int64_t y = 0; y < S.height; y++)
          for (int64_t x = 0; x < S.width; x++) {
            const R across = centre(x, S.width), down = centre(y, S.height);
            const int64_t p = (y * S.width + x) * C;
#pragma omp simd
            for (int64_t c = 0; c < C; c++)
              d[p + c] = exponential(sharpness * (s[p + c] - top[c])) * (gx[c] * across + gy[c] * down - mid[c]);
          }
      }
    });
    return by_scores;
  }
};

struct NormSiluFunction : torch::autograd::Function<NormSiluFunction> {
  template <class R>
  static at::Tensor run(torch::autograd::AutogradContext* context, int64_t groups, double epsilon, const at::Tensor& x,
                        const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& modulation) {
    NormSilu<R> it{groups, static_cast<R>(epsilon), x, weight, bias, modulation, {}, {}, {}, {}};
    auto y = it.forward();
    context->save_for_backward({x, weight, bias, modulation, it.mean, it.rate, it.gain, it.offset});
    context->saved_data["groups"] = groups;
    return y;
  }

  static at::Tensor forward(torch::autograd::AutogradContext* context, at::Tensor x, at::Tensor weight, at::Tensor bias,
                            at::Tensor modulation, int64_t groups, double epsilon) {
    x = channels_last(x), modulation = modulation.contiguous();
    return x.scalar_type() == at::kFloat ? run<float>(context, groups, epsilon, x, weight, bias, modulation)
                                         : run<double>(context, groups, epsilon, x, weight, bias, modulation);
  }

  template <class R>
  static torch::autograd::variable_list run_back(torch::autograd::AutogradContext* context, const at::Tensor& g) {
    const auto s = context->get_saved_variables();
    auto d = NormSilu<R>{context->saved_data["groups"].toInt(), 0, s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]}.backward(g);
    return {d[0], d[1], d[2], d[3], at::Tensor(), at::Tensor()};
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context, torch::autograd::variable_list given) {
    const auto g = channels_last(given[0]);
    return g.scalar_type() == at::kFloat ? run_back<float>(context, g) : run_back<double>(context, g);
  }
};

struct KeypointsFunction : torch::autograd::Function<KeypointsFunction> {
  template <class R>
  static at::Tensor run(torch::autograd::AutogradContext* context, const at::Tensor& scores, double sharpness) {
    Keypoints<R> it{static_cast<R>(sharpness), scores, {}, {}, {}};
    auto places = it.forward();
    context->save_for_backward({scores, it.most, it.inverse, places});
    context->saved_data["sharpness"] = sharpness;
    return places;
  }

  static at::Tensor forward(torch::autograd::AutogradContext* context, at::Tensor scores, double sharpness) {
    scores = channels_last(scores);
    return scores.scalar_type() == at::kFloat ? run<float>(context, scores, sharpness) : run<double>(context, scores, sharpness);
  }

  template <class R>
  static at::Tensor run_back(torch::autograd::AutogradContext* context, const at::Tensor& g) {
    const auto s = context->get_saved_variables();
    return Keypoints<R>{static_cast<R>(context->saved_data["sharpness"].toDouble()), s[0], s[1], s[2], s[3]}.backward(g);
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context, torch::autograd::variable_list given) {
    const auto g = given[0].contiguous();
    return {g.scalar_type() == at::kFloat ? run_back<float>(context, g) : run_back<double>(context, g), at::Tensor()};
  }
};

}  // namespace fused

inline at::Tensor norm_silu(const at::Tensor& x, int64_t groups, const at::Tensor& weight, const at::Tensor& bias,
                            const at::Tensor& modulation, double epsilon) {
  if (fused::can_fuse(x)) { // apply() of 1.13 refuses undefined tensors, so none is an empty one
    const auto given = modulation.defined() ? modulation : at::empty({0}, x.options());
    return fused::NormSiluFunction::apply(x, weight, bias, given, groups, epsilon);
  }
  auto z = at::group_norm(x, groups, weight, bias, epsilon);
  if (modulation.defined()) {
    const auto both = modulation.reshape({-1, 2, x.size(1), 1, 1});
    z = z * (both.select(1, 0) + 1) + both.select(1, 1);
  }
  return at::silu(z);
}

inline at::Tensor keypoints(const at::Tensor& scores, double sharpness) {
  if (fused::can_fuse(scores)) return fused::KeypointsFunction::apply(scores, sharpness);
  const int64_t height = scores.size(2), width = scores.size(3);
  const auto share = at::softmax((scores * sharpness).reshape({scores.size(0), scores.size(1), height * width}), -1);
  const auto across = (at::arange(width, scores.options()) * 2 + 1) / width - 1;
  const auto down = (at::arange(height, scores.options()) * 2 + 1) / height - 1;
  const auto grid = at::stack({across.repeat({height}), down.repeat_interleave(width)}, 1);
  return at::matmul(share, grid).reshape({scores.size(0), -1});
}

// Pictures as cameras give them, (batch, height, width, 3) bytes, to gain x byte + offset, per sample and channel; channels side by side.
inline at::Tensor pictures(const at::Tensor& bytes, const at::Tensor& gains, const at::Tensor& offsets) {
  if (!bytes.is_cpu())
    return bytes.permute({0, 3, 1, 2}).to(at::kFloat) * gains.unsqueeze(-1).unsqueeze(-1) + offsets.unsqueeze(-1).unsqueeze(-1);
  const int64_t pixels = bytes.size(1) * bytes.size(2);
  auto out = at::empty({bytes.size(0), 3, bytes.size(1), bytes.size(2)}, gains.options(), at::MemoryFormat::ChannelsLast);
  const uint8_t* from = bytes.data_ptr<uint8_t>();
  const float *a = gains.data_ptr<float>(), *b = offsets.data_ptr<float>();
  float* to = out.data_ptr<float>();
  at::parallel_for(0, bytes.size(0), 1, [=](int64_t begin, int64_t end) {
    for (int64_t n = begin; n < end; n++) {
      const float a0 = a[3 * n], a1 = a[3 * n + 1], a2 = a[3 * n + 2], b0 = b[3 * n], b1 = b[3 * n + 1], b2 = b[3 * n + 2];
      const uint8_t* in = from + 3 * n * pixels;
      float* put = to + 3 * n * pixels;
      for (int64_t p = 0; p < pixels; p++) {
        put[3 * p] = a0 * in[3 * p] + b0;
        put[3 * p + 1] = a1 * in[3 * p + 1] + b1;
        put[3 * p + 2] = a2 * in[3 * p + 2] + b2;
      }
    }
  });
  return out;
}
