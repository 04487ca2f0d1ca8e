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
        <source>%1; `unroll --help` says what is allowed</source>
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
        <source>Unclipped, the gradient would grow by a factor of %1 per step; clipping held it back in %2 of %3 steps and leaves it at %4 times its initial norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the long run the gradient shrinks to %1 of its norm per step; clipping acted in %2 of %3 steps, and it can shorten a gradient but never lengthen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the long run the gradient keeps its norm (a factor of %1 per step); clipping acted in %2 of %3 steps and leaves it at %4 times its initial norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is exactly 0: nothing of it reaches the first time step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From backward step %1 on the norm no longer fits into float64 and prints as inf or NaN; the gradient itself changes by a factor of %2 per step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From backward step %1 on the squares in the norm are too small for float64 and it prints as 0; the gradient itself changes by a factor of %2 per step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times larger; it grows by a factor of %3 per step and doubles every %4 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times smaller, but by then it grows by a factor of %3 per step and doubles every %4 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times larger, but by then it shrinks to %3 of its norm per step and halves every %4 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times smaller; it shrinks to %3 of its norm per step and halves every %4 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient has %2 times its initial norm and keeps it from step to step (a factor of %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: %1 is not an array of the matmul cell; allowed: Wh, dh0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors: %1 has the shape %2; with hidden_size %3 and batch_size %4 it must be %5</source>
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
        <source>%1: %2 is not computed by this version; allowed for now: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one time step computes; matmul is the note&apos;s listing, with tanh left out.</source>
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
        <source>What the drawn recurrent weights Wh are multiplied by; the second listing of the note uses 0.5.</source>
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
        <source>Threshold of clipping, on the Frobenius norm of dh (before any division by N).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chain: dh at every step, as the note does; parameters: all parameter gradients after the backward pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dh in the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform draws before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many np.random.rand() numbers are drawn before the weights; the note&apos;s clipping listing draws 18.</source>
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
        <source>Gate order, biases and reset of the LSTM and the GRU.</source>
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
        <source>tensors: %1 is not allowed; allowed: an object of arrays</source>
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
        <source>unroll: %1 is not a format version; allowed: 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unroll: the file has format version %1, made by a newer Unroll; this one reads version 1</source>
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
        <source>is not JSON: something is wrong at line %1</source>
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
        <source>After the one backward step the gradient is %1 times larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the one backward step the gradient is %1 times smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one backward step leaves the gradient its norm (a factor of %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the one backward step the gradient is exactly 0: nothing of it reaches the first time step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At backward step %1 the squares in the norm leave the range of float64 and it prints as inf, NaN or 0; later it fits again, and the gradient itself changes by a factor of %2 per step.</source>
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
        <source>At backward step %1 the squares in the norm overflow to inf, so the clipping multiplies the gradient by max_norm / inf = 0 and it is lost; before clipping it changes by a factor of %2 per step.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::ActivationView</name>
    <message>
        <source>tanh and its derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pass through tanh multiplies the gradient by 1 − tanh²x: 1 at x&#xa0;=&#xa0;0, but only %1 at x&#xa0;=&#xa0;1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passes through tanh multiply %1 such factors: still 1 at x&#xa0;=&#xa0;0, but only %2 for a value that starts at x&#xa0;=&#xa0;1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way back a gradient is multiplied by the derivative of each tanh it passes, 1 − tanh²x, which is never above 1 and shrinks as |x| grows. The bold curves are one pass; the thin ones follow a value through as many tanh as the step looked at: the composition tanh∘…∘tanh and its derivative, the product of the single factors. The experiment itself leaves tanh out, as the note&apos;s listing does, to show MatMul alone.</source>
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
    <name>unroll::ExperimentPanel</name>
    <message>
        <source>New seed %1</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>%1 → %2</source>
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
</context>
<context>
    <name>unroll::ExplorePage</name>
    <message>
        <source>● STEADY</source>
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
        <source>× %1 per step, before clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× %1 per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing the eigenvalues …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectral radius and largest singular value of the recurrent weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
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
        <source>Progress of the computation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc stops the computation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>unroll::FieldEditor</name>
    <message>
        <source>%1, slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
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
        <source>%1 given in the file</source>
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
        <source>Experiments (*.unroll.json *.json);;All files (*)</source>
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
        <source>clip at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip at %1, drawn at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NaN from step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inf from step %1: Σdh² &gt; 1.8e308</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dh overflows at step %1, then NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 from step %1: Σdh² &lt; 4.9e−324</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly 0 from step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient dh starts at the last time step as a matrix of ones, or as the array dh0 where a file gives it, and goes back through time: each step multiplies it by Whᵀ. The curve is its norm after k steps. On the logarithmic axis steady growth or decay is a straight line. The thin lines are the initial norm, the initial norm times ρᵏ (ρ is the spectral radius of Wh, which decides the long run) and times σmaxᵏ (σmax is its largest singular value: no curve can rise above this line). The dashed line is the threshold of clipping; drag it. Hollow points are steps at which clipping acted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1: Σdh² = inf, clipped to NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1: Σdh² = inf, clipped to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dh overflows at step %1 to inf</source>
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
        <source>Each dot is an eigenvalue of the recurrent weights Wh in the complex plane. In the long run the spectral radius ρ, the distance of the outermost dot, decides how a gradient in this linear chain changes per step: inside the unit circle it vanishes, and to explode it needs a dot outside. In the first steps the singular values decide: σmax, the thin dashed circle, is the most that one step can multiply a norm by. With tanh in between, ρ &gt; 1 alone says nothing certain.</source>
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
</context>
</TS>
