SET spark.sql.ansi.enabled = false;
-- name: products
SELECT vector_inner_product(array(1.0F, 2.0F), array(3.0F, 4.0F)), vector_l2_distance(array(1.0F, 2.0F), array(3.0F, 4.0F)), vector_cosine_similarity(array(1.0F, 2.0F), array(3.0F, 4.0F)), vector_cosine_similarity(array(0.0F), array(1.0F)), vector_inner_product(array(1.0F, CAST(NULL AS FLOAT)), array(1.0F, 2.0F));
-- name: norms
SELECT vector_norm(array(3.0F, 4.0F), 2.0F), vector_norm(array(3.0F, -4.0F), 1.0F), vector_norm(array(3.0F, -4.0F), float('inf')), vector_norm(array(3.0F, 4.0F)), vector_normalize(array(3.0F, 4.0F), 2.0F), vector_normalize(array(0.0F, 0.0F), 2.0F), vector_normalize(array(3.0F, 4.0F));
-- name: untyped-null
SELECT vector_inner_product(NULL, array(1.0F));
