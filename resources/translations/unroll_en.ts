<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>unroll</name>
    <message>
        <source>%1: %2 is not allowed; allowed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size: %1 is not allowed; allowed: WIDTHxHEIGHT, each 64 … %2, as in 1280x800</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>render: --view is missing; allowed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>render: --out is missing; allowed: a file name that ends in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out: %1 is no picture file; allowed: a name that ends in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--include: %1 needs a cell with parameters and states; the cell matmul has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard output: cannot be written (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on; `unroll render` makes pictures without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computation was stopped before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: %1 has %2 values; its shape needs %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: %1 holds a number that is not finite; allowed: finite numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one time step computes; matmul is the book&apos;s listing (section 6.1), with tanh left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MatMul only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of NumPy&apos;s random numbers: np.random.seed(seed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time steps T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps the gradient goes back through time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden size H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of hidden units; Wh has H × H entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of sequences computed together; dh has N × H entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input size D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of features of one input (rnn, lstm, gru).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the drawn recurrent weights Wh are multiplied by; the book&apos;s second listing uses 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function after the sum in each time step (rnn).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the inputs (rnn, lstm, gru).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the forget gate&apos;s sum (lstm).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input-gate bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the input gate&apos;s sum (lstm).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the sum of PyTorch&apos;s update gate z (gru).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether gradients longer than the max norm are scaled down to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chain: dh at every step, as the book does; parameters: all parameter gradients after the backward pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dh in the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform draws before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many np.random.rand() numbers are drawn before the weights; the book&apos;s clipping listing draws 18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the length of dh is measured; the book divides the Frobenius norm by N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>book: Frobenius / N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frobenius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rms: Frobenius / √N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number format of the computation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name for this experiment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything worth remembering about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set: %1 is not of the form FIELD=VALUE, as in weight_scale=0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: arrays cannot be given with --set; allowed: in an experiment file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such field; did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book: exploding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh = randn(3, 3): the gradient norm grows to 249.4956 in 20 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book: vanishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same Wh times 0.5: the gradient norm shrinks to 0.0002379 in 20 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book: clipped as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipped at 5.0, which gives the output the book prints: a plateau at 2.5 (5.0 / N).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book: clipped as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipped at 10.0, as the listing is written: a plateau at 5.0 and not the printed output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book&apos;s Wh times 0.796692 has a spectral radius of 1: in the long run the norm stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First larger, then gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spectral radius is 0.9, yet the norm first grows several times before it vanishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset: %1 is not known; allowed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: %1 is not a rectangular array of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;unroll&quot; is missing; an experiment file starts with &quot;unroll&quot;: 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested deeper than %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no JSON object; an experiment file is { &quot;unroll&quot;: 1, … }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a folder; allowed: a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is larger than %2 MiB, the most that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the ending of the file name decides the format; allowed: .png, .svg, .pdf, .csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the text %2 is not allowed; allowed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a number at line %1 that is too large for float64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scale: %1 is out of range; allowed: %2 … %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size and --scale: together they ask for a side of %1 pixels; allowed: up to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size: &quot;%1x%2&quot; is too small for the window; allowed: %3x%4 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code: --as is missing; allowed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--include: %1 goes with --format json; given: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tom was watching TV in his room. Mary came into the room. Mary said hi to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[?]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip_where: %1 needs a cell with parameters; allowed for the cell matmul: chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update_bias: %1 is not allowed with convention book, whose GRU has no biases; allowed: 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time_steps: %1 with hidden_size %2, input_size %3 and batch_size %4 would keep %5 numbers; allowed: 1e+08</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh saturates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Wh that explodes in the first listing, now with tanh in between: the gradient vanishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overflow in float16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first listing in float16: the squares overflow at step 18, dh itself at step 45.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSTM: gates held open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget bias 5, input-gate bias −4: 45 % of the cell state&apos;s gradient is left after 100 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GRU: gate held open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update bias 5: 40 % of the gradient is left after 100 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tom and Mary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book&apos;s sentence as input, word by word: of the gradient at the last word, 0.000353 is left at “Tom”, 15 steps back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whᵀ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what joins through h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: %1 is not an array of the cell %2; allowed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: %1 has the shape %2; with %3 it must be %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: %1 and %2 are both given; allowed: one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: %1 is not allowed; allowed: an object of arrays, or the name of a .npy, .npz or .safetensors file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 contradicts the weights in %3; allowed: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header of the .npy array is not { &apos;descr&apos;: …, &apos;fortran_order&apos;: …, &apos;shape&apos;: … }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the .npy array holds records of several fields; allowed: numbers of the types %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the .npy array holds pickled Python objects, which are never read; allowed: numbers of the types %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the .npy array holds the type %1; allowed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the .npy array ends within its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no .npy array: it does not start with \x93NUMPY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the .npy array has the format version %1; allowed: 1.0, 2.0, 3.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the .npy array has %1 bytes of numbers; its shape %2 needs %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the archive cannot be read (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the archive unpacks to more than %1 bytes, the most that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the archive cannot be unpacked (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the archive is encrypted; allowed: archives without a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the archive is larger than the archive says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the archive has %1 members; allowed: at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the archive is not a .npy array; allowed: archives of numpy.savez (PyTorch&apos;s .pt and .pth hold pickled objects: save the state_dict() as .npz or .safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than %1 numbers, the most that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header of the .safetensors file is not a JSON object that describes arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is described by something other than &quot;dtype&quot;, &quot;shape&quot; and &quot;data_offsets&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the type %2; allowed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the data_offsets %2; its shape %3 needs %4 of the %5 bytes there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header of the .safetensors file should have %1 bytes; allowed here: up to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the arrays of the .safetensors file overlap or leave some of its bytes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array of the shape %1 is larger than %2 numbers, the most that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no arrays; allowed: a .npy, .npz or .safetensors file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the shape %2; beside %3 it must be %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the shape %2; allowed: [G·H][H], where G is 1 for an rnn, 3 for a gru, 4 for an lstm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing beside %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weights of several cells are there: %1; allowed: those of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no weights of a recurrent cell are there; found: %1; looked for: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of clipping, on the Frobenius norm of dh (before any division by N) or on the global norm of the parameter gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate order, biases and reset of the LSTM and the GRU; what clipping of the parameter gradients does where their norm is NaN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The global norm of the parameter gradients is NaN: PyTorch&apos;s clipping multiplies all of them by it, and every one becomes NaN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The global norm of the parameter gradients is NaN, which is not above max_norm: the book&apos;s clipping leaves all of them as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The squares in the global norm of the parameter gradients overflow %1 (the norm itself is %2), so clipping multiplies all of them by max_norm / inf = 0 and they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter gradient is inf, so clipping multiplies all of them by max_norm / inf = 0: what is inf becomes NaN, and the others are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the backward pass clipping shortens all parameter gradients together: their global norm goes from %1 to %2. It does not touch dh on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The global norm of all parameter gradients is %1, not above max_norm %2: clipping leaves them as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--page and --cards: --view %1 has none; allowed: with --view window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than %1 names; there are not that many fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carry z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gates and Wh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: one of the numbers leaves the range of %2; allowed: smaller numbers, or a format with a wider range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision: %1 is too small: at time step 1 the hidden state itself leaves its range; allowed: smaller weights or inputs, or a format with a wider range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time_steps: %1 is too many: at time step %2 the hidden state itself leaves the range of %3; allowed: fewer than %2, or smaller weights or inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands beside %2: these are several layers, or both directions, and the gradients of one alone are not the network&apos;s; allowed: one layer, one direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is neither an experiment (JSON) nor weights (.npy, .npz, .safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Wh&quot; has the shape %1, which is that of %2 in the book&apos;s layout; allowed: with cell=%2 and convention=book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such file and no such subcommand; allowed: %2, or a file to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a field is set with --set, as in --set %2=%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; `unroll %2--help` says what is allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such file; the preset is chosen with --preset %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--view gates: the cell %1 has none; allowed: lstm, gru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not JSON: something is wrong at line %1, character %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 max_norm / norm is too small for %2 and comes out as 0, so the clipping makes the gradient 0, and what had come so far is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 the gradient overflows to inf, and the clipping, which multiplies it by max_norm / inf = 0, makes NaN of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 the squares in the norm overflow to inf, so the clipping multiplies the gradient by max_norm / inf = 0, and what had come so far is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first backward step, and only there, the norm does not fit into %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1 of %2 backward steps the squares in the norm leave the range of %3 and it prints as inf, NaN or 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already before the first backward step the norm does not fit into %1 and prints as inf or NaN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already before the first backward step the squares in the norm are too small for %1 and it prints as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From backward step %1 on the norm prints as 0 in %2, though its squares would fit: what was rounded before made it 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From backward step %1 on the squares in the norm are too small for %2 and it prints as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From backward step %1 on the gradient is exactly 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step before, its norm was %1 times the initial one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then it grew by a factor of %1 per step on average, to %2 times its initial norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then it shrank to %1 of its norm per step on average, to %2 of its initial norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping acted in %1 of %2 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no gradient to begin with: that of the hidden state is exactly 0 at the last step and stays exactly 0 on the way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From backward step %1 on the gradient of the hidden state is exactly 0, but that of the cell state is not: it still flows back along c.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From backward step %1 on the gradient of the hidden state is exactly 0, that of the cell state from step %2 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient of the last hidden state is exactly 0, and what comes from elsewhere is exactly 0 again from backward step %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the one backward step the gradient is exactly 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first backward step on the gradient is exactly 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the last %1 steps each passes on %2 times what has come so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 steps pass on nothing of what has come so far; over the last %4 each of the others passes on %3 times as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 steps pass on nothing of what has come so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient of the last hidden state is exactly 0, and what reaches the earlier ones comes from the loss&apos;s gradients elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient of the last hidden state is exactly 0, and what reaches the earlier ones comes from that of the last cell state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the last %1 steps it changes by a factor of %2 per step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the one backward step the gradient is %1 times larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the one backward step the gradient is %1 times smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one backward step multiplies the gradient&apos;s norm by %1, which is within 1 % of 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient of the hidden state has %2 times its initial norm; at %3 of them it is exactly 0 and comes anew from the cell state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient has %2 times its initial norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times larger; over the last %5 it grows by a factor of %3 per step and doubles every %4 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times smaller, but over the last %5 it grows by a factor of %3 per step and doubles every %4 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times larger, but over the last %5 it shrinks to %3 of its norm per step and halves every %4 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times smaller; over the last %5 it shrinks to %3 of its norm per step and halves every %4 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient has %2 times its initial norm; over the last %4 it changes by a factor of %3 per step on average, which is within 1 % of 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient itself is in the end %1 times as large as at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before clipping the gradient changes by a factor of %1 per step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before clipping the gradient itself changes by a factor of %1 per step; clipping acted in %2 of %3 steps and leaves it at %4 times its initial norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient itself changes by a factor of %1 per step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping acted in %1 of %2 steps and leaves the gradient at %3 times its initial norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before clipping the gradient grows by a factor of %1 per step over the last %5; clipping held it back in %2 of %3 steps and leaves it at %4 times its initial norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the last %1 steps the gradient shrinks to %2 of its norm per step before clipping; clipping acted in %3 of %4 steps, and it can shorten a gradient but never lengthen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the last %1 steps the gradient changes by a factor of %2 per step on average before clipping, which is within 1 % of 1; clipping acted in %3 of %4 steps and leaves it at %5 times its initial norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within %1 backward steps the gradient becomes larger than any number that can be followed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss&apos;s gradient enters at several time steps: after %1 backward steps its norm is %2 times the initial one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounded to %1 at every step, the printed norm ends at %2 times the initial one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacks to more than %1 MiB, the most that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is cut off: the end of its compressed text is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: its compressed text cannot be unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on after the end of its compressed text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: the name of a file, %1, is not allowed in what was sent; allowed: an object of arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a picture with no experiment in it: it was not exported by Unroll, or its text was removed by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a link; a link to an experiment starts with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link has version %1, made by a newer Unroll; this one reads version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1, which no link does; allowed after %2: letters, digits, - and _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is cut off or damaged: its letters do not make whole bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the arrays of the experiment hold %1 numbers, which is too much for a link; allowed: at most %2; save it as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the experiment is a text of %1 bytes, which is too much for a link; allowed: at most %2; save it as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link is longer than %1 MiB, the most that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a PNG that is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a PNG that is damaged at its chunk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a PNG that is damaged: a chunk has a name that none has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a text of more than %1 MiB, the most that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link has %1 letters, which is too much for a QR code; allowed: at most %2. The link itself can be copied as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not pinned: these settings are not computed yet; pin them when they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is pinned already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not pinned: four runs are the most; Shift+P unpins them all, the menu Edit → Pinned runs a single one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--text-scale: %1 is out of range; allowed: %2 … %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no control %2; did you mean %3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not allowed, because the worksheet locks it; allowed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: other arrays are not allowed, because the worksheet locks them; allowed: those that are given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The controls that are shown and cannot be changed, as in seed, clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report: --out is missing; allowed: a file name that ends in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out: %1 is no report; allowed: a name that ends in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the ending of the file name decides the format; allowed: .pdf, .html</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report yet: what it tells of has not been computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--view lesson: --lesson is missing; allowed: the number of a step, from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--view lesson: a step brings its own experiment; allowed: no FILE, --preset or --set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lesson and --question: --view %1 has none; allowed: with --view lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--presentation: --view %1 has none; allowed: with --view window and lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lesson: %1 is out of range; allowed: 1 … %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a lesson has no such key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--text-scale: --view %1 has its own size; allowed: with --view window and lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question of the lesson comes first: this would answer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--question: step %1 of the lesson asks nothing; allowed: a step that does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The controls that the window shows, as in seed, clip; empty: all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is what was done of another request, %2, than this one, %3; remove it, or choose another --out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is what was done of another shard, with point %2; remove it, or choose another --out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 points were done, and nothing is written; with --out they are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 points are done and kept in %3; the same command goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--shard: %1 is not allowed; allowed: I/N with I from 1 to N, as in 1/4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--merge: the file to write and its shards are missing, or there is more than these; allowed: --merge OUT.csv SHARD.csv…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sweep: %1 is missing; allowed: FIELD=FROM:TO:COUNT or FIELD=A,B,C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--jobs: %1 is out of range; allowed: %2 … %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 is no row of a map: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 is of another request, %2, than the lines above, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 is the second one of point %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no map; allowed: a CSV file of `unroll sweep`, which begins with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, the last one, is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is of another request, %2, than %3, which is of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: point %2 is in %3, too; allowed: each shard once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no point in any of the %1 files; allowed: all shards of a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point %1 is in none of the %2 files, and of all %3 points they lack %4; allowed: all shards of a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is given twice; allowed: each value once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not allowed; allowed: FROM:TO:COUNT of a number, FROM:TO:COUNT@log, or values as in A,B,C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is no number of values; allowed: 1, 2 … %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a range of %2 values from %3 to %4 does not ascend; allowed: FROM below TO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a logarithmic range cannot begin at %2; allowed: above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no axis; allowed: FIELD=FROM:TO:COUNT, as in weight_scale=0.1:3:200, or FIELD=A,B,C, as in hidden_size=3,16,64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be an axis of a map; allowed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on both axes; allowed: two different fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map has %1 × %2 points; allowed: up to %3 together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seeds are not allowed for each point; allowed: 1, 2 … %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed: %1 seeds from %2 on would go beyond %3, the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: a map draws its weights from seeds, and %1 is given; allowed: an experiment without arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--resume: a checkpoint brings its own settings; allowed: no FILE and no --preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set: with --resume most fields are those of the checkpoint; allowed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iterations: %1 is fewer than the %2 that are done already; allowed: %2 and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the list has %2 numbers; those beside it have %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a whole number is missing there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not a format version; allowed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file has format version %2, made by a newer Unroll; this one reads version %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learners: %1 is not allowed; allowed: objects with fields of a learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learners: %1 is not allowed; allowed: a list of 1 … %2 objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no checkpoint of a training: it has no &quot;unroll_checkpoint&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no whole checkpoint: &quot;training&quot; or &quot;learners&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no training: a file of one is { &quot;unroll_training&quot;: 1, … }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learner%1: %2 has %3 entries; with these settings it must have %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learner%1: %2 holds what no training leaves there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learners: there are the states of %1, but settings of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lag: %1 is too short for the task %2; allowed: %3 and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lag: %1 with hidden_size %2, batch_size %3 and so many learners (%4) would keep %5 numbers; allowed: 1e+08</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check_every: %1 with %2 iterations and lag %3 would keep %4 gradient norms; allowed: 2e+07</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learners: %1 of them are not allowed; allowed: 1 … %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set: %1 is not of the form FIELD=VALUE, as in learning_rate=0.1 or learner2.cell=lstm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such learner; allowed: learner1 … learner%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is learnt; each task needs something from long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporal order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps what matters lies back: the length of a sequence (copy: 20 steps longer).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many names there are (tom_and_mary); with two, the second would give the first away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of hidden units of each learner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of new sequences in each iteration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of NumPy&apos;s random numbers, of the weights and of the sequences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many batches are trained on, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations from one check on sequences that are never trained on to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one time step computes; rnn: with tanh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the recurrent weights Wh, drawn with standard deviation 1/√H, are multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How gradients change the parameters, as in PyTorch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes; may be changed while it trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last step goes on (momentum).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the gradients of all parameters together are scaled down to the max norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of clipping; may be changed while it trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: explosion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tom and Mary over 20 steps, with momentum: without clipping the RNN is thrown off its way, with it it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: vanishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tom and Mary over 100 steps: the RNN never hears of the first word, GRU and LSTM with gates held open do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many values of the field the map has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many draws of the weights each point of the map is the median of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the gradient is multiplied by in each step on the cliff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length that the clipped descent shortens longer gradients to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--training: nothing here shows one; allowed: with --view window --page train, or with --view %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learner%1: there is no learner%2 yet; allowed: one after the other, up to learner%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is the same for all learners; allowed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: each learner has its own; allowed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a list, which only a file gives; allowed: fields of each, as in learner2.cell=lstm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is what was done of a map over other fields; remove it, or choose another --out; allowed: a file that begins with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--view %1: --training is missing; allowed: a preset, as in --training explosion, or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--training: %1 is neither a preset nor a file; allowed: %2, or the file of a training or of a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--checkpoint: &quot;-&quot; is not allowed; allowed: the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 would be written over the file of %3; allowed: another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: another process is writing to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: point %2 has %3 and %4 where the other points of the map leave no place for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a result of `unroll train`, which has no weights to go on with; allowed: what --checkpoint wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--training: the page %1 shows none; allowed: with --page train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--page train: --training is missing; allowed: a preset, as in --training explosion, or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--page train: a training brings its own settings; allowed: no FILE, --preset or --set</source>
        <translation></translation>
    </message>
    <message>
        <source>code: a training brings all its settings; allowed: no --preset, and no FILE beside --training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--as: %1 is not allowed with a training; allowed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset: %1 is a preset of trainings, chosen with --training %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From backward step %1 on the squares in the norm no longer fit into %2, and it prints as inf or NaN.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::AccuracyView</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answers: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many answers are right: thick, of sequences that are never trained on; pale, of each batch. The dashed line is what guessing reaches without remembering anything. A task of choices counts as learnt at 99 %; adding, where an answer is right when it is near enough, at a mean squared error below 0.01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right answers, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::ActivationView</name>
    <message>
        <source>One pass through tanh multiplies the gradient by 1 − tanh²x: 1 at x&#xa0;=&#xa0;0, but only %1 at x&#xa0;=&#xa0;1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passes through tanh multiply %1 such factors: still 1 at x&#xa0;=&#xa0;0, but only %2 for a value that starts at x&#xa0;=&#xa0;1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backward step, and so no unit to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) %3 of %4 units are off: their slope is 0, and no gradient passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) %3 of %4 units are saturated: their slope is below %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) %3 of %4 gates and candidates are saturated: their slope is below 1/20 of the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way back a gradient is multiplied by the derivative of each tanh it passes, 1 − tanh²x, which is never above 1 and shrinks as |x| grows. The bold curves are one pass; the thin ones follow a value through as many tanh as the step looked at: the composition tanh∘…∘tanh and its derivative, the product of the single factors. The chain of MatMuls itself leaves tanh out, as the note&apos;s listing does, to show MatMul alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way back through a time step the gradient of each unit is multiplied by the derivative of the activation at the value it had on the way forward. Each dot is one unit of one sequence at the step looked at (at most 400 are drawn; those beyond the picture stand at its edge). A unit counts as saturated where its slope is below a twentieth of the largest slope the activation has anywhere: hardly anything of the gradient passes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gated cell squeezes its gates through the sigmoid σ and its candidate through tanh. Each dot is a gate (full) or a candidate (hollow) of one unit and sequence at the step looked at, placed on the derivative (at most 400 of each are drawn; those beyond the picture stand at its edge). A dot counts as saturated where the slope is below a twentieth of its largest, which is 1/4 for σ and 1 for tanh. A saturated gate hardly learns; but a forget or update gate that is saturated at its open end is also what lets the gradient through unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ and tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU and its slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid and its slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity and its slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh and its slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) none of %3 gates and candidates is saturated: no slope is below 1/20 of the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) none of %3 units is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) none of %3 units is saturated: no slope is below %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Answer</name>
    <message>
        <source>You drew a gradient that grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You drew a gradient that shrinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You drew a gradient that keeps its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real one grows, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real one grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real one shrinks, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real one shrinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real one keeps its size, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real one keeps its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After step %1 yours is at %2 and the real one at %3: less than a factor of 2 apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After step %1 yours is at %2 and the real one at %3: a factor of %4 apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way it is largest after step %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You expected “%1”, and so it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You expected “%1”; what happens is “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::AxisEditor</name>
    <message>
        <source>Along x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting that grows from left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting that grows upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>where a range begins</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>where a range ends</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points along x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points along y</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Card</name>
    <message>
        <source>Copy, export, enlarge, explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the card “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy numbers (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::CellsPanel</name>
    <message>
        <source>The experiment of the other page, computed with an RNN, an LSTM and a GRU that read the same inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights that are given belong to their own cell and are not used here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::CellsView</name>
    <message>
        <source>Gradient norm of three cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exactly 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 beyond every number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After one backward step: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norms at step %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cell state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The norm of the gradient of the loss with respect to the hidden state, k steps before the last one, in an RNN, an LSTM and a GRU. All three read the same inputs, with the same seed, sizes and scales; the weights drawn are not the same, since an LSTM has four blocks of them and a GRU three where an RNN has one. The dashed curve is the gradient of the LSTM&apos;s cell state: each step multiplies it by the forget gate instead of a matrix, and what comes through h joins it. No cell forbids vanishing: with closed gates the LSTM&apos;s gradient vanishes too, and with large weights all three can explode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as large as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 times larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 times smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exactly 0 at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(cell state × %1)</source>
        <extracomment>after &quot;LSTM 475 times smaller&quot;: what became of the gradient of its cell state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest at h₀: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weights that are given belong to their own cell and are not used here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost to clipping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Change</name>
    <message>
        <source>%1 %2 → %3</source>
        <extracomment>one line of the journal and of the undo menu: &quot;Weight scale 1 → 0.5&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::CliffView</name>
    <message>
        <source>The cliff, and why clipping helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 steps E = %2 with clipping at %3 or without: no gradient on the way is longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without clipping the longest gradient is %1, at step %2, and after %3 steps E = %4. Clipped at %5, E = %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descent starts at w = %1, b = %2; without clipping it ends at w = %3, b = %4, clipped at w = %5, b = %6. The arrow keys move the start, with Shift in small steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pascanu, Mikolov, Bengio 2013, figure 6; gradient descent from w = %1, b = %2, learning rate %3, %4 steps, clipped at %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w = %1, b = %2: E = %3, ∥∇E∥ = %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cliff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit that feeds itself: x becomes w·σ(x) + b, 50 times from x = 0.5, and the error E is the squared distance of σ(x) from 0.7. The colour is the norm of the gradient of E over the two weights (Pascanu, Mikolov, Bengio 2013, figure 6). Along the thin dark line the start lies between two fixed points: there the error has a wall, and the gradient is huge. The wall is thinner than a pixel, so the line shows the norm on the very line, which the middles of the pixels miss. A step of gradient descent that meets the wall is thrown far away; clipping keeps its direction and shortens it. It does not help where gradients vanish. Click to start somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to (%1, %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::ControlsMenu</name>
    <message>
        <source>Show &amp;all controls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::ExamplesView</name>
    <message>
        <source>Examples and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 sequences never trained on: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says %2, right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says %2, wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it is %2. %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of the sequences that no learner is ever trained on, with the right answer and what each learner says of it now. Of a long sequence the beginning and the end are shown. Adding: a star marks the two numbers whose sum is asked for, and an answer counts as right when it is near enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1, right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1, wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::ExperimentPanel</name>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given as arrays, not drawn: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spectral radius %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other weights (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All defaults; the seed stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ▸</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate&apos;s ρ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw them instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the given arrays, so that sizes and cell are free again; undo brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn after %1 numbers of rand(), so not the weights of the seed alone. The book&apos;s clipping listing draws 18 of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments to start from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::ExplorePage</name>
    <message>
        <source>computing the eigenvalues …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectral radius and largest singular value of the recurrent weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic or linear axis (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the spectral radius and the largest singular value say (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What multiplied the gradient of the cell state c instead of that of h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The states h instead of their gradients (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate&apos;s Wh</source>
        <extracomment>the recurrent weights of the candidate of an LSTM or GRU</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectral radius and largest singular value of the candidate&apos;s recurrent weights; the gates have their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? WHAT DO YOU EXPECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you expect?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::FieldEditor</name>
    <message>
        <source>%1, slider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Figure</name>
    <message>
        <source>clipped at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 given as arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs drawn as for cell = %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::GainView</name>
    <message>
        <source>What multiplied dc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What multiplied it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backward step, and so no factor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first backward step nothing has been multiplied yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 %2 multiplied the norm by %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 the norm was multiplied by %2: together × %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A factor of 0 or ∞ is drawn to the edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; together × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>factor per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each bar is one backward step, before any clipping. It shows what the step multiplied the norm of the gradient by, split into the parts it passed through: what is above 1 stands up, what is below 1 hangs down, and the line is all of them together. The axis is logarithmic, so heights add where factors multiply. Where the line is below ×1 the step shortened what had come so far, where it is above it lengthened it; what the loss itself brings in at a step is not among the factors. A part that is exactly 0 or infinite reaches the edge of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the first step: × %1 by the forget gates alone, × %2 in all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::GatesView</name>
    <message>
        <source>Gates of the GRU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates of the LSTM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell has no gates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all steps the forget gate lets %1 % of the cell state&apos;s gradient through on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all steps the update gate carries %1 % of the hidden state&apos;s gradient over on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 the forget gate lets %2 % of the cell state&apos;s gradient through on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 the update gate carries %2 % of the hidden state&apos;s gradient over on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each gate stands open, from 0 to 1, at the time step that backward step k goes through: the mean over all units and sequences. Of f or z nine tenths lie below the upper thin line and nine tenths above the lower one. An LSTM&apos;s forget gate f multiplies the gradient on its way along the cell state; i lets new input in and o lets the state out. A GRU&apos;s update gate z decides how much of the old state is carried over, and the reset gate r how much of it the new candidate sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input i</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Ghosts</name>
    <message>
        <source>as now</source>
        <extracomment>a pinned run that is no different from the one the controls show</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>in a legend: the run that the controls show, beside pinned ones</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is at %2</source>
        <extracomment>the name of a pinned run and its gradient norm at the step looked at</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended at step %2 with %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pinned: before the first step, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pinned: at step %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned runs: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned, drawn in the norm of the axis: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pinned.</source>
        <extracomment>how many runs are pinned</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::GlobalNormView</name>
    <message>
        <source>Gradient norm, all parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: inf or NaN at iteration %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: up to %2, clipped %3 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: up to %2, never clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No iteration yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at iteration %2: %3, clipped to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at iteration %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: inf or NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The norm of the gradients of all parameters together, on a logarithmic axis: pale before clipping, strong after it, as the optimiser gets it. A dashed line is a threshold: what is longer is scaled down to it and keeps its direction; drag it. Clipping never makes a gradient longer: a short one stays short. Adam divides by the size of what it has seen, which hides much of what clipping does; SGD does not. Where a norm is inf or NaN the learner stands still, and a mark says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::HeatMapView</name>
    <message>
        <source>h, step × unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dh, step × unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of MatMuls has no states h; there is only dh to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dh at every step is too large to keep: fewer units, sequences or steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 dh is inf or NaN in %2 of %3 units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 dh is exactly 0 in all %2 units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 dh is largest in unit %2: %3; it is exactly 0 in %4 of %5 units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 dh is largest in unit %2: %3; it is exactly 0 in none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1, which is time step %2, the states h lie between %3 and %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column is a backward step k, each row a unit of the hidden state, for the first sequence of the batch. The colour is the magnitude of dh, the gradient of the loss with respect to that unit&apos;s state, on a logarithmic scale; where it spans more than 20 decades, what is smaller has the colour at the scale&apos;s lower end. Exact zeros, inf and NaN have colours of their own. The key H shows the states h themselves at the same time steps T − k. Point at a cell to read its numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k = %1, unit %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first of %1 sequences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first of %1 sequences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::JournalDock</name>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys step through it, Enter goes to a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list as text (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::JournalModel</name>
    <message>
        <source>your own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: %1</source>
        <extracomment>the first line of the journal: what was opened</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — now</source>
        <extracomment>%1 is a line of the journal, such as &quot;2. Weight scale 1 → 0.5&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play backwards through time, pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one step less, one step further back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last and first time step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cards again, stop, leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start training, pause, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once more from the same random start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop here for good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::LawDialog</name>
    <message>
        <source>Why 1/√H?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back one time step multiplies the gradient **dh** by Whᵀ. Let each entry of Wh be drawn on its own, around 0 with the standard deviation σ: in the chain of MatMuls σ is the **weight scale**. Each entry of the product is a sum of H such numbers times those of dh, and variances add up:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the expected squared norm of dh times W h transposed is σ squared times H times the squared norm of dh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So one step changes the norm by a factor of about σ√H. A recurrent network takes the *same* Wh at every step, and then its eigenvalues decide the long run. The **circular law** says where they are: for large H they fill a disc around 0 evenly, and its radius is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the spectral radius of W h is about σ times the square root of H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient keeps its length where this is 1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ times the square root of H is 1 where σ is 1 over the square root of H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**What it does not say.** It is the limit of large H: with few units each draw has a spectral radius of its own, which is why the map shows medians, and the line of medians lies a little beside the dashed one. The first steps follow the singular values, up to 2σ√H, so that a gradient can grow before it vanishes. The slopes of a tanh are at most 1, so that behind the line it may still vanish. Gates have other ways back, and for an LSTM or a GRU no line is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An initializer that divides by √H itself has its line at a weight scale of 1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::LessonPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous step of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this step up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 … %1: answer, R: show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes of it is told here when the training is done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::LessonStage</name>
    <message>
        <source>Lesson: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back from the lesson</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::LockSign</name>
    <message>
        <source>Locked by the worksheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::LossView</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not finite since iteration %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (learnt at %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss after %1 iterations: %2. Without memory: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss says how wrong the answers are; training makes it smaller. The thick curves are of sequences that are never trained on, checked every few iterations; the pale ones are of each batch before its update. The dashed line is the loss of the best answers that remember nothing: who stays there has learnt what the last words give away, and nothing of the first. What leaves the axes at the top is still in the numbers (CSV).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::MainWindow</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Current plot …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole &amp;window …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log or linear &amp;axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide &amp;bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments (*.unroll.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and numbers (*.png *.svg *.pdf *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as NumP&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: Python code for NumPy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Py&amp;Torch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: Python code for PyTorch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States &amp;h or gradients dh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments, weights and exported pictures (*.unroll.json *.json *.npz *.npy *.safetensors *.png);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: a link to the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text; allowed: a link to an experiment, which starts with unroll:1/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened: the experiment of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;in this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned r&amp;uns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: its curve stays when the settings change. Shift+P unpins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;trols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents (*.pdf *.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pla&amp;y the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound: the initial norm is 440 Hz, each factor of 10 an octave; an exact 0 is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this step up &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what &amp;happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase &amp;map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tra&amp;ining …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;training …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1: Space goes on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings (*.unroll-training.json *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings (*.unroll-training.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a training is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was copied: a training is copied as PyTorch code, with Ctrl+Shift+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: Python code for NumPy, of this experiment, not of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: Python code for PyTorch, of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: Python code for PyTorch, of this experiment, not of the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::MovedView</name>
    <message>
        <source>How far the weights moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wx, Wh, Wo away from the start by: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∥W − W₀∥ / ∥W₀∥ for the weights of the inputs (Wx), of the way from state to state (Wh) and of the answer (Wo): 0 % is the random start. All time steps share these weights, so no weight belongs to an early step alone: where the gradient vanishes, it is the share of the early steps in the change that is missing, and the weights may still move for the sake of the last ones. What reaches the past is in the card “Reach of learning”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved, %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::NormView</name>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first step the norm is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At step %1 the norm is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ρᵏ, linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient dh starts at the last time step as a matrix of ones, or as the array dh0 where a file gives it, and goes back through time: each step multiplies it by Whᵀ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient dh of the loss with respect to the hidden state starts at the last time step and goes back through time: each step multiplies it by the slopes of the activation and by Whᵀ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient dh of the loss with respect to the hidden state starts at the last time step and goes back through time: each step takes it through gates and recurrent weights, and around them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve is its norm after k steps. On the logarithmic axis steady growth or decay is a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thin line is the initial norm. No powers of ρ and σmax are drawn: they would bound nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thin lines are the initial norm, the initial norm times ρᵏ (ρ is the spectral radius of Wh, which decides the long run) and times σmaxᵏ (σmax is its largest singular value: no curve can rise above this line).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thin lines are the initial norm, the initial norm times ρᵏ (what the spectral radius ρ of Wh would make of it without the activation, and no forecast of this curve) and times σmaxᵏ, with the sigmoid (σmax/4)ᵏ (σmax is the largest singular value of Wh: no curve can rise above this line).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dashed line is the threshold of clipping; drag it. Hollow points are steps at which clipping acted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below stands which number formats would have left their range by the step looked at: ▲ above their largest number, ▼ below their smallest normal one; with Σdh² it is the sum of squares that does, added up as in the listing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thinner curves are pinned runs, measured in the same norm; the legend names what differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw with the mouse, from left to right, how you expect the norm to go; or choose among the words of the lesson. Then let it show what happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among the words of the lesson what you expect; then let it show what happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your prediction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::NumberRanges</name>
    <message>
        <source>step %1: Σdh² = inf, clipped to NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1: Σdh² = inf, clipped to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NaN from step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inf from step %1: Σdh² &gt; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dh overflows at step %1, then NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dh overflows at step %1 to inf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 from step %1: Σdh² &lt; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly 0 from step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from step %2</source>
        <extracomment>float16 ▲ from step 45: the norm is too large for this number format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of range by now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1: max_norm / norm = 0, clipped to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 from step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Page</name>
    <message>
        <source>Progress of the computation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc stops the computation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Panel</name>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::ParametersView</name>
    <message>
        <source>Gradients of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of MatMul nodes has no gradients of weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradients of all weights together, g, have the norm %1: the root of the sum of the squares of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, clipped %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network learns by the gradients of its weights, each a sum over all time steps and sequences. A bar is the Frobenius norm of one of these arrays; g is all of them as one long vector. Clipping of all parameters looks at g alone: where its norm is above the threshold every array is multiplied by the same factor, so their proportions stay, and with them the direction of the step. The wide bars are before it, the narrow ones after it. The dashed line is the threshold; drag it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; after clipping %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::PhaseMapView</name>
    <message>
        <source>Where does it vanish, where does it explode?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 the median crosses 1 at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 it crosses 1 nowhere on this map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 points the gradient vanishes at %2 and explodes at %3. The arrow keys move over the map, Enter loads the experiment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point of the map is an experiment like the one on the Explore page, but for the two settings on the axes. Its colour is by how much one backward step multiplies the norm of the gradient in the long run (over the second half of the steps, without clipping): the median over several seeds, because single draws differ. Blue ▼ is below 1, the gradient vanishes; orange ▲ is above 1, it explodes; on the thick line the median is 1. The dashed line is where the circular law puts the spectral radius of Wh at 1; it is exact for large H only, and a tanh or gates change what follows from it. Point at the map to see the norm of that experiment beside it, click to load it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growth per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not to be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/√H, circular law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circular law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ explodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ vanishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanish or explode?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::PhasePage</name>
    <message>
        <source>Load from the phase map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::PhasePanel</name>
    <message>
        <source>The experiment of the Explore page, with two of its settings varied. All others are as they are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why 1/√H?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the dashed line comes from: the circular law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cliff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::PhaseView</name>
    <message>
        <source>no gradient that could be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per step, the median of %2 seeds; half of them lie between %3 and %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far %1 of %2 points are computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seeds from %2 on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::PinMenu</name>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned run again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned run again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::PointView</name>
    <message>
        <source>The experiment there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with seed %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of %1 seeds lie between %2 and %3, their median is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extremes are %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The norm of the gradient after each backward step, for the experiment at the point of the map that is looked at, with the first of the seeds. A click on the map, or Enter, loads it in Explore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That experiment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::QrDialog</name>
    <message>
        <source>The experiment as a QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the link that stands below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera reads the link. Copied, it opens in any Unroll with Ctrl+V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::ReachView</name>
    <message>
        <source>Reach of learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, iteration %2: the gradient is not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, iteration %2: %3 steps back nothing arrives, the gradient is exactly 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, iteration %2: %3 steps back the gradient is %4 times smaller than at the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, iteration %2: %3 steps back the gradient is %4 times larger than at the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column is a check during training, each row a distance back from the last step. The colour is the norm of the gradient of the loss with respect to the state that far back, on a logarithmic scale. Where it is many decades smaller, what was said there has next to no share in how the weights change. A learner that has learnt the task has small gradients everywhere: its loss is small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, iteration %2, %3 steps back: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Report</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given as an array %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same for all, drawn as for the cell %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm before the first backward step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm after %1 backward steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spectral radius ρ of the candidate&apos;s Wh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spectral radius ρ of Wh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest singular value σmax of the candidate&apos;s Wh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest singular value σmax of Wh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrays are too many numbers for a listing: it reads them from the experiment, saved as experiment.unroll.json beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same numbers in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient flow: %1, T = %2, H = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Unroll %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs, which are the same for all cells, are too many numbers for a listing here. `unroll code %1 --as numpy` prints one with inputs of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase map over %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase map of %1 over %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ vanishes at %1 of %2 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ explodes at %1 of %2 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is not finished: of its %1 points %2 are computed, and the pictures show in between what is nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upwards: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds for each point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from %2 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds whose growth per step can be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median of their growth per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower quartile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper quartile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growth per step of the first seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its norm before the first backward step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its norm after %1 backward steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same map in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link, which Unroll opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 iterations are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended at iteration %1 of %2: no learner can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not finished: of %2 iterations %1 are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from iteration %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate, changed on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of clipping, changed on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets the learners apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learnt at iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inf or NaN at iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last check on sequences that are never trained on, at iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss at that check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of right answers at that check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm of all gradients at the last iteration, before clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trains to the end; with --set iterations=%1 as far as this report tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed on the way has its last value here from the first iteration on, so that the numbers are others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: %1, lag %2, H = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::RunLabel</name>
    <message>
        <source>not clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget bias %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input-gate bias %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update bias %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1 draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 convention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipping %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrays drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrays given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::RunView</name>
    <message>
        <source>clip at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip at %1, drawn at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::SentenceView</name>
    <message>
        <source>%1 steps back: the gradient is %2 times as large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps back: %2 of the gradient is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one time step only, that of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient at “%1” is 0 or no number: there is nothing to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the gradient at “%1” nothing is left at “%2”, %3 steps back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At “%2”, %3 steps back, the gradient is %4 times as large as at “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the gradient at “%1”, %4 is left at “%2”, %3 steps back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 time steps hold the last %1 of %2 words; the others are not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %2 words stand at the last %2 of %1 time steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs are these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run does not read the words: they only name its time steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps back: nothing to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps back: %2 of the cell state&apos;s gradient is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the gradient of the LSTM&apos;s cell state c, in which it keeps a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To say who is greeted at the end, a network must remember the first word, and to learn that, the gradient of the loss must reach it. Each word is tinted by the norm of dL/dh at its time step, of an LSTM by that of dL/dc, since its cell state is what keeps a word, computed in this run: fully where it is largest, not at all below a ten-thousandth of that. The number below is its norm relative to the one at the last word. With the preset “Tom and Mary” the words are the network&apos;s inputs, one-hot; other runs only lend their time steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words only name the time steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, %2 steps back: ‖dL/d%5‖ = %3, × %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::SliceView</name>
    <message>
        <source>Growth with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth along one row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The median crosses 1 at %1; the circular law says %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The median crosses 1 at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient vanishes all along this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient explodes all along this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The median crosses 1 nowhere along this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient vanishes in some places of this row and explodes in others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row of the map that is looked at, as a curve: by how much one backward step multiplies the norm of the gradient. The line is the median over the seeds; the dark band holds the half of them in the middle, the light one all. With few units single draws of the weights differ much, with many they agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growth per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circular law: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Sound</name>
    <message>
        <source>There is no sound: Qt Multimedia cannot be loaded (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound: no audio device was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound: the audio device refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::SpectrumView</name>
    <message>
        <source>Eigenvalues of Wh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the eigenvalues of a %1 × %1 matrix …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outermost eigenvalue lies on the unit circle or close to it: the edge between growing and shrinking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All eigenvalues lie inside the unit circle: in the long run the gradient of this linear chain must vanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An eigenvalue lies outside the unit circle: without an activation in between, the gradient can grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imaginary part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the candidate&apos;s recurrent weights alone: gates decide how much of the gradient passes through them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eigenvalues (candidate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All eigenvalues lie inside the unit circle: in the long run what enters this linear chain at one step must vanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σmax is 4 and no slope of the sigmoid is above 1/4: no step can lengthen the gradient, and whether it shrinks is for the slopes to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σmax is 1 and no slope of the activation is above 1: no step can lengthen the gradient, and whether it shrinks is for the slopes to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σmax is below 4 and no slope of the sigmoid is above 1/4: every step shrinks what has come so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σmax is below 1 and no slope of the activation is above 1: every step shrinks what has come so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σmax is below 4 and no slope of the sigmoid is above 1/4: every step shrinks the gradient, in the long run it must vanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σmax is below 1 and no slope of the activation is above 1: every step shrinks the gradient, in the long run it must vanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σmax is above 4: the gradient can grow, but need not. The slopes of the sigmoid decide, and they depend on the states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σmax is above 1: the gradient can grow, but need not. The slopes of the activation decide, and they depend on the states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dot is an eigenvalue of the candidate&apos;s recurrent weights in the complex plane. The gates have recurrent weights of their own, and they decide how much of the gradient passes through which of them and how much around all: the spectral radius ρ and the largest singular value σmax of one block say nothing certain about the whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dot is an eigenvalue of the recurrent weights Wh in the complex plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the long run the spectral radius ρ, the distance of the outermost dot, decides how a gradient in this linear chain changes per step: inside the unit circle it vanishes, and to explode it needs a dot outside. In the first steps the singular values decide: σmax, the thin dashed circle, is the most that one step can multiply a norm by. With tanh in between, ρ &gt; 1 alone says nothing certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spectral radius ρ, the distance of the outermost dot, is what would decide in the long run if there were no activation in between; with one, neither ρ &gt; 1 nor ρ &lt; 1 says anything certain. σmax, the thin dashed circle, is the most that Wh can multiply a norm by in one step, and the activation multiplies by its slopes as well. Where σmax times the largest slope is below 1, the gradient must vanish in the long run; where it is above 1, it may grow or vanish.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::TrainPage</name>
    <message>
        <source>Learner in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose gradient is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who learns what was said long ago? Space starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report yet: nothing has been trained. Start begins a training.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::TrainPanel</name>
    <message>
        <source>Clip the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner %1: %2</source>
        <extracomment>a line of the journal: &quot;Learner 2: Learning rate 0.1 → 0.01&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove learner %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are new settings: the pictures are still of the old ones, and Start begins anew. Undo (Ctrl+Z) brings the old ones back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners on the same batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose settings are below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a learner (at most three)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed of the training %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other random weights and batches (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::TrainingBar</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training, or go on (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iteration %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more from the same random start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in about %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way through the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::TrainingHeadline</name>
    <message>
        <source>✓ %1: learnt at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1: learnt at iteration %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1: inf or NaN at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1: inf or NaN at iteration %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1: %2 % right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1: %2 % right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 learnt it at iteration %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1 has not learnt it: %2 % right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1: learnt at %2, lost again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::TrainingLabels</name>
    <message>
        <source>clipped at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>two learners with the same settings: &quot;RNN (2)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::TrainingSession</name>
    <message>
        <source>There is no training to save yet: Start begins one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: another training began before this one was saved; bring it back with undo, and save it then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::TrainingView</name>
    <message>
        <source>Nothing has been trained yet: Space starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at iteration %2: %3</source>
        <extracomment>the numbers of a learner at one iteration: &quot;RNN at iteration 120: 1.099&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::TransportBar</name>
    <message>
        <source>before the first of %1 backward steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play backwards through time (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the last time step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step further back in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the first time step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way through time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::UnrolledView</name>
    <message>
        <source>Unrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what the gradient passed, and what that multiplied its norm by</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient stands at h%1, the last hidden state, and has passed nothing yet: its norm is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between h%1 and h%2 the gradient passed %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it was clipped (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along the cell state c, the forget gate passes on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network drawn once for each time step, around the step under the cursor. Thin arrows are the forward pass, from left to right. The thick ones are the gradient on its way back: it is copied by +, multiplied by the slope of the activation and by the transposed weights Whᵀ. The factors above are measured in this run; their product, and the clipping where there is any, is what one step multiplied the norm by. A cell with gates is drawn as one box with the mean value of each gate. Above an LSTM, the upper thick arrows are the gradient of its cell state c: f is what the forget gate lets pass of it, and ‖dc‖ also holds what comes in through h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thick arrows: the gradient, a sixth thicker or thinner than at the start for each factor of 10 (down to 10⁻⁵, up to 10⁸); dotted where it is exactly 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which is %2 of the norm at the start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Verdict</name>
    <message>
        <source>○ NO GRADIENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ EXPLODING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ VANISHING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● STEADY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly 0 from step %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× %1 per step, passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× %1 per step, before clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× %1 per step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::Worksheet</name>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide this control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock this control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all controls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
