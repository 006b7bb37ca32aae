// Scaled dot-product attention with two additive masks: mask (queries, keys), the same for all, and keys (batch, keys), for padding.
#pragma once
#include <torch/torch.h>
#include <torch/version.h>
#include <cmath>

#if TORCH_VERSION_MAJOR >= 2
inline at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const at::Tensor& mask, const at::Tensor& keys) {
  std::optional<at::Tensor> bias;
  if (mask.defined()) bias = mask.unsqueeze(0).unsqueeze(0);
  if (keys.defined()) {
    const auto padding = keys.unsqueeze(1).unsqueeze(1);
    bias = bias ? *bias + padding : padding;
  }
  return at::scaled_dot_product_attention(q, k, v, bias);
}
#else
// libtorch 1.13 multiplies the heads of a batch one after another, on one core, after copying them into place. This runs them in
// parallel on strided views, forward and backward.
#include <ATen/Parallel.h>
#include <vector>

extern "C" {
void sgemm_(const char*, const char*, const int*, const int*, const int*, const float*, const float*, const int*, const float*,
            const int*, const float*, float*, const int*);
void dgemm_(const char*, const char*, const int*, const int*, const int*, const double*, const double*, const int*, const double*,
            const int*, const double*, double*, const int*);
}

namespace fused {

// Row-major C[m,n] = scale A[m,k] B[k,n]; a "t" says that the operand is stored transposed, lda and the like are row strides.
template <class R>
void gemm(bool ta, bool tb, int m, int n, int k, R scale, const R* A, int lda, const R* B, int ldb, R* C, int ldc) {
  const R zero = 0;
  // Fortran reads rows as columns, so the product of the transposes in reverse order is what we want
  if constexpr (std::is_same_v<R, float>)
    sgemm_(tb ? "T" : "N", ta ? "T" : "N", &n, &m, &k, &scale, B, &ldb, A, &lda, &zero, C, &ldc);
  else
    dgemm_(tb ? "T" : "N", ta ? "T" : "N", &n, &m, &k, &scale, B, &ldb, A, &lda, &zero, C, &ldc);
}

// (batch, heads, rows, columns) with columns side by side
template <class R>
struct Heads {
  R* data;
  int64_t batch, head;
  int row;
  explicit Heads(const at::Tensor& t)
      : data(t.data_ptr<R>()), batch(t.stride(0)), head(t.stride(1)), row(static_cast<int>(t.stride(2))) {}
  R* at(int64_t i, int64_t j) const { return data + i * batch + j * head; }
};

inline at::Tensor unit_columns(const at::Tensor& t) { return t.stride(-1) == 1 ? t : t.contiguous(); }

// heads side by side in memory, as the projection after attention wants them
inline at::Tensor make_heads(const at::Tensor& like, int64_t rows) {
  return at::empty({like.size(0), rows, like.size(1), like.size(3)}, like.options()).transpose(1, 2);
}

template <class F>
void for_each_head(const at::Tensor& q, F body) {
  const int64_t heads = q.size(1);
  at::parallel_for(0, q.size(0) * heads, 1, [&](int64_t from, int64_t to) {
    for (int64_t i = from; i < to; i++) body(i / heads, i % heads);
  });
}

template <class R>
at::Tensor forward(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const at::Tensor& mask, const at::Tensor& keys,
                   at::Tensor& weights) {
  const int s = q.size(2), r = k.size(2), d = q.size(3);
  weights = at::empty({q.size(0), q.size(1), s, r}, q.options());
  auto out = make_heads(q, s);
  const R scale = 1 / std::sqrt(static_cast<R>(d));
  const R* both = mask.defined() ? mask.data_ptr<R>() : nullptr;
  const R* padding = keys.defined() ? keys.data_ptr<R>() : nullptr;
  const Heads<R> Q(q), K(k), V(v), W(weights), Y(out);
  for_each_head(q, [&](int64_t b, int64_t h) {
    R* w = W.at(b, h);
    gemm<R>(false, true, s, r, d, scale, Q.at(b, h), Q.row, K.at(b, h), K.row, w, r);
    if (both)
      for (int j = 0; j < s * r; j++) w[j] += both[j];
    if (padding)
      for (int y = 0; y < s; y++)
        for (int x = 0; x < r; x++) w[y * r + x] += padding[b * r + x];
  });
  at::_softmax_out(weights, weights, -1, false);
  for_each_head(q, [&](int64_t b, int64_t h) {
    gemm<R>(false, false, s, d, r, 1, W.at(b, h), r, V.at(b, h), V.row, Y.at(b, h), Y.row);
  });
  return out;
}

template <class R>
torch::autograd::variable_list backward(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const at::Tensor& weights,
                                        const at::Tensor& g) {
  const int s = q.size(2), r = k.size(2), d = q.size(3);
  const R scale = 1 / std::sqrt(static_cast<R>(d));
  auto dq = make_heads(q, s), dk = make_heads(q, r), dv = make_heads(q, r);
  const Heads<R> Q(q), K(k), V(v), W(weights), G(g), DQ(dq), DK(dk), DV(dv);
  const int64_t heads = q.size(1);
  at::parallel_for(0, q.size(0) * heads, 1, [&](int64_t from, int64_t to) {
    std::vector<R> scores(static_cast<size_t>(s) * r); // gradient of the scores before softmax
    R* z = scores.data();
    for (int64_t i = from; i < to; i++) {
      const int64_t b = i / heads, h = i % heads;
      const R* w = W.at(b, h);
      gemm<R>(true, false, r, d, s, 1, w, r, G.at(b, h), G.row, DV.at(b, h), DV.row);
      gemm<R>(false, true, s, r, d, 1, G.at(b, h), G.row, V.at(b, h), V.row, z, r);
      for (int y = 0; y < s; y++) {
        R* row = z + static_cast<size_t>(y) * r;
        const R* p = w + static_cast<size_t>(y) * r;
        R dot = 0;
#pragma omp simd reduction(+ : dot)
        for (int x = 0; x < r; x++) dot += row[x] * p[x];
        for (int x = 0; x < r; x++) row[x] = (row[x] - dot) * p[x];
      }
      gemm<R>(false, false, s, d, r, scale, z, r, K.at(b, h), K.row, DQ.at(b, h), DQ.row);
      gemm<R>(true, false, r, d, s, scale, z, r, Q.at(b, h), Q.row, DK.at(b, h), DK.row);
    }
  });
  return {dq, dk, dv, at::Tensor(), at::Tensor()};
}

struct Attention : torch::autograd::Function<Attention> {
  // masks come by pointer: apply() of 1.13 refuses undefined tensors
  static at::Tensor forward(torch::autograd::AutogradContext* context, at::Tensor q, at::Tensor k, at::Tensor v,
                            const at::Tensor* given_mask, const at::Tensor* given_keys) {
    q = unit_columns(q), k = unit_columns(k), v = unit_columns(v);
    const auto mask = given_mask->defined() ? given_mask->contiguous() : *given_mask;
    const auto keys = given_keys->defined() ? given_keys->contiguous() : *given_keys;
    at::Tensor weights, out = q.scalar_type() == at::kFloat ? fused::forward<float>(q, k, v, mask, keys, weights)
                                                            : fused::forward<double>(q, k, v, mask, keys, weights);
    context->save_for_backward({q, k, v, weights});
    return out;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context, torch::autograd::variable_list given) {
    const auto saved = context->get_saved_variables();
    const auto g = unit_columns(given[0]);
    return g.scalar_type() == at::kFloat ? fused::backward<float>(saved[0], saved[1], saved[2], saved[3], g)
                                         : fused::backward<double>(saved[0], saved[1], saved[2], saved[3], g);
  }
};

}  // namespace fused

inline at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const at::Tensor& mask, const at::Tensor& keys) {
  const bool same = (!mask.defined() || mask.scalar_type() == q.scalar_type()) && (!keys.defined() || keys.scalar_type() == q.scalar_type());
  if (q.is_cpu() && same && (q.scalar_type() == at::kFloat || q.scalar_type() == at::kDouble))
    return fused::Attention::apply(q, k, v, &mask, &keys);
  auto scores = at::matmul(q * (1.0 / std::sqrt(static_cast<double>(q.size(-1)))), k.transpose(-2, -1));
  if (mask.defined()) scores = scores + mask;
  if (keys.defined()) scores = scores + keys.unsqueeze(1).unsqueeze(1);
  return at::matmul(at::softmax(scores, -1), v);
}
#endif
