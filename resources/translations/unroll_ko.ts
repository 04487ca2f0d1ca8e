<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>unroll</name>
    <message>
        <source>%1: %2 is not allowed; allowed: %3</source>
        <translation>%1: %2은(는) 쓸 수 없습니다. 쓸 수 있는 값: %3</translation>
    </message>
    <message>
        <source>--size: %1 is not allowed; allowed: WIDTHxHEIGHT, each 64 … %2, as in 1280x800</source>
        <translation>--size: %1은(는) 쓸 수 없습니다. 쓸 수 있는 값: 너비x높이, 각각 64 … %2 (예: 1280x800)</translation>
    </message>
    <message>
        <source>render: --view is missing; allowed: %1</source>
        <translation>render: --view가 없습니다. 쓸 수 있는 값: %1</translation>
    </message>
    <message>
        <source>render: --out is missing; allowed: a file name that ends in %1</source>
        <translation>render: --out이 없습니다. 쓸 수 있는 값: %1(으)로 끝나는 파일 이름</translation>
    </message>
    <message>
        <source>--out: %1 is no picture file; allowed: a name that ends in %2</source>
        <translation>--out: %1은(는) 그림 파일이 아닙니다. 쓸 수 있는 값: %2(으)로 끝나는 이름</translation>
    </message>
    <message>
        <source>%1; `unroll --help` says what is allowed</source>
        <translation>%1; 쓸 수 있는 것은 `unroll --help`가 알려 줍니다</translation>
    </message>
    <message>
        <source>--include: %1 needs a cell with parameters and states; the cell matmul has none</source>
        <translation>--include: %1에는 매개변수와 상태가 있는 셀이 필요한데 matmul에는 없습니다</translation>
    </message>
    <message>
        <source>standard output: cannot be written (%1)</source>
        <translation>표준 출력: 쓸 수 없습니다 (%1)</translation>
    </message>
    <message>
        <source>There is no display to open a window on; `unroll render` makes pictures without one.</source>
        <translation>창을 열 화면이 없습니다. `unroll render`는 화면 없이 그림을 만듭니다.</translation>
    </message>
    <message>
        <source>The computation was stopped before it was done.</source>
        <translation>계산이 끝나기 전에 멈췄습니다.</translation>
    </message>
    <message>
        <source>Unclipped, the gradient would grow by a factor of %1 per step; clipping held it back in %2 of %3 steps and leaves it at %4 times its initial norm.</source>
        <translation>클리핑이 없으면 기울기는 단계마다 %1배로 커집니다. 클리핑이 %3단계 중 %2단계에서 붙잡아 처음 노름의 %4배로 끝납니다.</translation>
    </message>
    <message>
        <source>In the long run the gradient shrinks to %1 of its norm per step; clipping acted in %2 of %3 steps, and it can shorten a gradient but never lengthen it.</source>
        <translation>길게 보면 기울기의 노름은 단계마다 %1배로 줄어듭니다. 클리핑은 %3단계 중 %2단계에서 작용했으며, 기울기를 줄일 수는 있어도 늘릴 수는 없습니다.</translation>
    </message>
    <message>
        <source>In the long run the gradient keeps its norm (a factor of %1 per step); clipping acted in %2 of %3 steps and leaves it at %4 times its initial norm.</source>
        <translation>길게 보면 기울기는 노름을 유지합니다(단계마다 %1배). 클리핑은 %3단계 중 %2단계에서 작용했고 처음 노름의 %4배로 끝납니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is exactly 0: nothing of it reaches the first time step.</source>
        <translation>역방향 %1단계 뒤 기울기는 정확히 0입니다. 첫 시각에는 아무것도 닿지 않습니다.</translation>
    </message>
    <message>
        <source>From backward step %1 on the norm no longer fits into float64 and prints as inf or NaN; the gradient itself changes by a factor of %2 per step.</source>
        <translation>역방향 %1단계부터 노름이 float64에 담기지 않아 inf나 NaN으로 출력됩니다. 기울기 자체는 단계마다 %2배로 변합니다.</translation>
    </message>
    <message>
        <source>From backward step %1 on the squares in the norm are too small for float64 and it prints as 0; the gradient itself changes by a factor of %2 per step.</source>
        <translation>역방향 %1단계부터 노름 안의 제곱이 float64에 너무 작아 0으로 출력됩니다. 기울기 자체는 단계마다 %2배로 변합니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times larger; it grows by a factor of %3 per step and doubles every %4 steps.</source>
        <translation>역방향 %1단계 뒤 기울기는 %2배로 커졌습니다. 단계마다 %3배로 커지며 %4단계마다 두 배가 됩니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times smaller, but by then it grows by a factor of %3 per step and doubles every %4 steps.</source>
        <translation>역방향 %1단계 뒤 기울기는 %2분의 1로 작아졌지만, 이때는 단계마다 %3배로 커지며 %4단계마다 두 배가 됩니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times larger, but by then it shrinks to %3 of its norm per step and halves every %4 steps.</source>
        <translation>역방향 %1단계 뒤 기울기는 %2배로 커졌지만, 이때는 단계마다 %3배로 줄어들며 %4단계마다 절반이 됩니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times smaller; it shrinks to %3 of its norm per step and halves every %4 steps.</source>
        <translation>역방향 %1단계 뒤 기울기는 %2분의 1로 작아졌습니다. 단계마다 %3배로 줄어들며 %4단계마다 절반이 됩니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient has %2 times its initial norm and keeps it from step to step (a factor of %3).</source>
        <translation>역방향 %1단계 뒤 기울기는 처음 노름의 %2배이며 단계마다 그대로 유지됩니다(%3배).</translation>
    </message>
    <message>
        <source>tensors: %1 is not an array of the matmul cell; allowed: Wh, dh0</source>
        <translation>tensors: %1은(는) matmul 셀의 배열이 아닙니다. 쓸 수 있는 이름: Wh, dh0</translation>
    </message>
    <message>
        <source>tensors: %1 has the shape %2; with hidden_size %3 and batch_size %4 it must be %5</source>
        <translation>tensors: %1의 형상은 %2인데 hidden_size %3, batch_size %4이면 %5이어야 합니다</translation>
    </message>
    <message>
        <source>tensors: %1 has %2 values; its shape needs %3</source>
        <translation>tensors: %1에 값이 %2개 있는데 형상에는 %3개가 필요합니다</translation>
    </message>
    <message>
        <source>tensors: %1 holds a number that is not finite; allowed: finite numbers</source>
        <translation>tensors: %1에 유한하지 않은 수가 있습니다. 쓸 수 있는 값: 유한한 수</translation>
    </message>
    <message>
        <source>%1: %2 is not computed by this version; allowed for now: %3</source>
        <translation>%1: %2은(는) 이 버전에서 계산하지 않습니다. 지금 쓸 수 있는 값: %3</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>What one time step computes; matmul is the note&apos;s listing, with tanh left out.</source>
        <translation>한 시각이 계산하는 것; matmul은 tanh를 뺀 책의 코드입니다.</translation>
    </message>
    <message>
        <source>MatMul only</source>
        <translation>MatMul만</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Start of NumPy&apos;s random numbers: np.random.seed(seed).</source>
        <translation>NumPy 난수의 출발점: np.random.seed(seed).</translation>
    </message>
    <message>
        <source>Time steps T</source>
        <translation>시각 수 T</translation>
    </message>
    <message>
        <source>How many steps the gradient goes back through time.</source>
        <translation>기울기가 시간을 거슬러 가는 단계 수.</translation>
    </message>
    <message>
        <source>Hidden size H</source>
        <translation>은닉 크기 H</translation>
    </message>
    <message>
        <source>Number of hidden units; Wh has H × H entries.</source>
        <translation>은닉 유닛 수; Wh의 원소는 H × H개입니다.</translation>
    </message>
    <message>
        <source>Batch size N</source>
        <translation>배치 크기 N</translation>
    </message>
    <message>
        <source>Number of sequences computed together; dh has N × H entries.</source>
        <translation>함께 계산하는 시퀀스 수; dh의 원소는 N × H개입니다.</translation>
    </message>
    <message>
        <source>Input size D</source>
        <translation>입력 크기 D</translation>
    </message>
    <message>
        <source>Number of features of one input (rnn, lstm, gru).</source>
        <translation>입력 하나의 특징 수 (rnn, lstm, gru).</translation>
    </message>
    <message>
        <source>Weight scale</source>
        <translation>가중치 배율</translation>
    </message>
    <message>
        <source>What the drawn recurrent weights Wh are multiplied by; the second listing of the note uses 0.5.</source>
        <translation>뽑은 순환 가중치 Wh에 곱하는 수; 책의 두 번째 코드는 0.5를 씁니다.</translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>How the weights are drawn.</source>
        <translation>가중치를 뽑는 방법.</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>정규분포</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>직교</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>단위행렬</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>The function after the sum in each time step (rnn).</source>
        <translation>시각마다 합 다음에 오는 함수 (rnn).</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>항등</translation>
    </message>
    <message>
        <source>Input scale</source>
        <translation>입력 배율</translation>
    </message>
    <message>
        <source>Standard deviation of the inputs (rnn, lstm, gru).</source>
        <translation>입력의 표준편차 (rnn, lstm, gru).</translation>
    </message>
    <message>
        <source>Forget bias</source>
        <translation>망각 편향</translation>
    </message>
    <message>
        <source>Added to the forget gate&apos;s sum (lstm).</source>
        <translation>망각 게이트의 합에 더하는 값 (lstm).</translation>
    </message>
    <message>
        <source>Input-gate bias</source>
        <translation>입력 게이트 편향</translation>
    </message>
    <message>
        <source>Added to the input gate&apos;s sum (lstm).</source>
        <translation>입력 게이트의 합에 더하는 값 (lstm).</translation>
    </message>
    <message>
        <source>Update bias</source>
        <translation>갱신 편향</translation>
    </message>
    <message>
        <source>Added to the sum of PyTorch&apos;s update gate z (gru).</source>
        <translation>PyTorch 갱신 게이트 z의 합에 더하는 값 (gru).</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>클리핑</translation>
    </message>
    <message>
        <source>Whether gradients longer than the max norm are scaled down to it.</source>
        <translation>최대 노름보다 긴 기울기를 그 길이로 줄일지 정합니다.</translation>
    </message>
    <message>
        <source>Max norm</source>
        <translation>최대 노름</translation>
    </message>
    <message>
        <source>Threshold of clipping, on the Frobenius norm of dh (before any division by N).</source>
        <translation>클리핑 문턱값; dh의 프로베니우스 노름(N으로 나누기 전)에 적용됩니다.</translation>
    </message>
    <message>
        <source>Clip where</source>
        <translation>클리핑 위치</translation>
    </message>
    <message>
        <source>chain: dh at every step, as the note does; parameters: all parameter gradients after the backward pass.</source>
        <translation>chain: 책처럼 단계마다 dh를; parameters: 역전파가 끝난 뒤 모든 매개변수 기울기를.</translation>
    </message>
    <message>
        <source>dh in the chain</source>
        <translation>사슬 안의 dh</translation>
    </message>
    <message>
        <source>parameter gradients</source>
        <translation>매개변수 기울기</translation>
    </message>
    <message>
        <source>Uniform draws before</source>
        <translation>먼저 뽑는 균등 난수</translation>
    </message>
    <message>
        <source>How many np.random.rand() numbers are drawn before the weights; the note&apos;s clipping listing draws 18.</source>
        <translation>가중치보다 먼저 뽑는 np.random.rand() 수; 책의 클리핑 코드는 18개를 뽑습니다.</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>How the length of dh is measured; the book divides the Frobenius norm by N.</source>
        <translation>dh의 길이를 재는 방법; 책은 프로베니우스 노름을 N으로 나눕니다.</translation>
    </message>
    <message>
        <source>book: Frobenius / N</source>
        <translation>책: 프로베니우스 / N</translation>
    </message>
    <message>
        <source>Frobenius</source>
        <translation>프로베니우스</translation>
    </message>
    <message>
        <source>rms: Frobenius / √N</source>
        <translation>rms: 프로베니우스 / √N</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Number format of the computation.</source>
        <translation>계산에 쓰는 수 형식.</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>관례</translation>
    </message>
    <message>
        <source>Gate order, biases and reset of the LSTM and the GRU.</source>
        <translation>LSTM과 GRU의 게이트 순서, 편향, 리셋.</translation>
    </message>
    <message>
        <source>book</source>
        <translation>책</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>A name for this experiment.</source>
        <translation>이 실험의 이름.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Anything worth remembering about it.</source>
        <translation>기억해 둘 만한 것.</translation>
    </message>
    <message>
        <source>--set: %1 is not of the form FIELD=VALUE, as in weight_scale=0.5</source>
        <translation>--set: %1은(는) 필드=값 꼴이 아닙니다 (예: weight_scale=0.5)</translation>
    </message>
    <message>
        <source>tensors: arrays cannot be given with --set; allowed: in an experiment file</source>
        <translation>tensors: 배열은 --set으로 줄 수 없습니다. 실험 파일에 적어 주세요</translation>
    </message>
    <message>
        <source>%1: there is no such field; did you mean %2?</source>
        <translation>%1: 그런 필드는 없습니다. %2을(를) 뜻했나요?</translation>
    </message>
    <message>
        <source>Book: exploding</source>
        <translation>책: 폭발</translation>
    </message>
    <message>
        <source>Wh = randn(3, 3): the gradient norm grows to 249.4956 in 20 steps.</source>
        <translation>Wh = randn(3, 3): 기울기 노름이 20단계 만에 249.4956으로 커집니다.</translation>
    </message>
    <message>
        <source>Book: vanishing</source>
        <translation>책: 소실</translation>
    </message>
    <message>
        <source>The same Wh times 0.5: the gradient norm shrinks to 0.0002379 in 20 steps.</source>
        <translation>같은 Wh에 0.5를 곱하면 기울기 노름이 20단계 만에 0.0002379로 줄어듭니다.</translation>
    </message>
    <message>
        <source>Book: clipped as printed</source>
        <translation>책: 클리핑, 출력대로</translation>
    </message>
    <message>
        <source>Clipped at 5.0, which gives the output the book prints: a plateau at 2.5 (5.0 / N).</source>
        <translation>5.0에서 클리핑하면 책에 인쇄된 출력이 나옵니다: 2.5(5.0 / N)의 고원.</translation>
    </message>
    <message>
        <source>Book: clipped as written</source>
        <translation>책: 클리핑, 코드대로</translation>
    </message>
    <message>
        <source>Clipped at 10.0, as the listing is written: a plateau at 5.0 and not the printed output.</source>
        <translation>코드에 적힌 대로 10.0에서 클리핑하면 5.0의 고원이 되며, 인쇄된 출력과 다릅니다.</translation>
    </message>
    <message>
        <source>On the edge</source>
        <translation>경계에서</translation>
    </message>
    <message>
        <source>The book&apos;s Wh times 0.796692 has a spectral radius of 1: in the long run the norm stays.</source>
        <translation>책의 Wh에 0.796692를 곱하면 스펙트럼 반지름이 1이 되어 노름이 길게 유지됩니다.</translation>
    </message>
    <message>
        <source>First larger, then gone</source>
        <translation>커졌다가 사라짐</translation>
    </message>
    <message>
        <source>The spectral radius is 0.9, yet the norm first grows several times before it vanishes.</source>
        <translation>스펙트럼 반지름은 0.9이지만 노름은 먼저 몇 배로 커진 뒤에야 소실합니다.</translation>
    </message>
    <message>
        <source>preset: %1 is not known; allowed: %2</source>
        <translation>preset: %1은(는) 알 수 없습니다. 쓸 수 있는 값: %2</translation>
    </message>
    <message>
        <source>tensors: %1 is not allowed; allowed: an object of arrays</source>
        <translation>tensors: %1은(는) 쓸 수 없습니다. 쓸 수 있는 값: 배열의 객체</translation>
    </message>
    <message>
        <source>tensors: %1 is not a rectangular array of numbers</source>
        <translation>tensors: %1은(는) 수로 된 직사각형 배열이 아닙니다</translation>
    </message>
    <message>
        <source>&quot;unroll&quot; is missing; an experiment file starts with &quot;unroll&quot;: 1</source>
        <translation>&quot;unroll&quot;이 없습니다. 실험 파일은 &quot;unroll&quot;: 1로 시작합니다</translation>
    </message>
    <message>
        <source>unroll: %1 is not a format version; allowed: 1</source>
        <translation>unroll: %1은(는) 형식 버전이 아닙니다. 쓸 수 있는 값: 1</translation>
    </message>
    <message>
        <source>unroll: the file has format version %1, made by a newer Unroll; this one reads version 1</source>
        <translation>unroll: 파일의 형식 버전은 %1이며 더 새로운 Unroll이 만들었습니다. 이 버전은 1을 읽습니다</translation>
    </message>
    <message>
        <source>is nested deeper than %1 levels</source>
        <translation>%1겹보다 깊이 중첩되어 있습니다</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1이(가) 두 번 있습니다</translation>
    </message>
    <message>
        <source>is not JSON: something is wrong at line %1</source>
        <translation>JSON이 아닙니다: %1번째 줄이 잘못되었습니다</translation>
    </message>
    <message>
        <source>holds no JSON object; an experiment file is { &quot;unroll&quot;: 1, … }</source>
        <translation>JSON 객체가 없습니다. 실험 파일은 { &quot;unroll&quot;: 1, … } 꼴입니다</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation>%1: 쓸 수 없습니다 (%2)</translation>
    </message>
    <message>
        <source>%1: is a folder; allowed: a file</source>
        <translation>%1: 폴더입니다. 파일이어야 합니다</translation>
    </message>
    <message>
        <source>%1: cannot be read (%2)</source>
        <translation>%1: 읽을 수 없습니다 (%2)</translation>
    </message>
    <message>
        <source>%1: is larger than %2 MiB, the most that is read</source>
        <translation>%1: 읽을 수 있는 한도 %2 MiB보다 큽니다</translation>
    </message>
    <message>
        <source>%1: the ending of the file name decides the format; allowed: .png, .svg, .pdf, .csv</source>
        <translation>%1: 파일 이름의 끝이 형식을 정합니다. 쓸 수 있는 값: .png, .svg, .pdf, .csv</translation>
    </message>
    <message>
        <source>After the one backward step the gradient is %1 times larger.</source>
        <translation>역방향 한 단계 뒤 기울기는 %1배로 커졌습니다.</translation>
    </message>
    <message>
        <source>After the one backward step the gradient is %1 times smaller.</source>
        <translation>역방향 한 단계 뒤 기울기는 %1분의 1로 작아졌습니다.</translation>
    </message>
    <message>
        <source>The one backward step leaves the gradient its norm (a factor of %1).</source>
        <translation>역방향 한 단계는 기울기의 노름을 그대로 둡니다(%1배).</translation>
    </message>
    <message>
        <source>After the one backward step the gradient is exactly 0: nothing of it reaches the first time step.</source>
        <translation>역방향 한 단계 뒤 기울기는 정확히 0입니다. 첫 시각에는 아무것도 닿지 않습니다.</translation>
    </message>
    <message>
        <source>At backward step %1 the squares in the norm leave the range of float64 and it prints as inf, NaN or 0; later it fits again, and the gradient itself changes by a factor of %2 per step.</source>
        <translation>역방향 %1단계에서 노름 안의 제곱이 float64의 범위를 벗어나 inf, NaN 또는 0으로 출력됩니다. 나중에는 다시 담기며, 기울기 자체는 단계마다 %2배로 변합니다.</translation>
    </message>
    <message>
        <source>%1: the text %2 is not allowed; allowed: %3</source>
        <translation>%1: 글자 %2은(는) 쓸 수 없습니다. 쓸 수 있는 값: %3</translation>
    </message>
    <message>
        <source>holds a number at line %1 that is too large for float64</source>
        <translation>%1번째 줄의 수가 float64에 담기에는 너무 큽니다</translation>
    </message>
    <message>
        <source>--scale: %1 is out of range; allowed: %2 … %3</source>
        <translation>--scale: %1은(는) 범위를 벗어납니다. 쓸 수 있는 값: %2 … %3</translation>
    </message>
    <message>
        <source>--size and --scale: together they ask for a side of %1 pixels; allowed: up to %2</source>
        <translation>--size와 --scale: 함께 쓰면 한 변이 %1픽셀이 됩니다. 쓸 수 있는 값: %2까지</translation>
    </message>
    <message>
        <source>--size: &quot;%1x%2&quot; is too small for the window; allowed: %3x%4 or more</source>
        <translation>--size: &quot;%1x%2&quot;은(는) 창에 너무 작습니다. 쓸 수 있는 값: %3x%4 이상</translation>
    </message>
    <message>
        <source>At backward step %1 the squares in the norm overflow to inf, so the clipping multiplies the gradient by max_norm / inf = 0 and it is lost; before clipping it changes by a factor of %2 per step.</source>
        <translation>역방향 %1단계에서 노름 안의 제곱이 inf로 넘쳐, 클리핑이 기울기에 max_norm / inf = 0을 곱하고 기울기는 사라집니다. 클리핑 전에는 단계마다 %2배로 변합니다.</translation>
    </message>
</context>
<context>
    <name>unroll::ActivationView</name>
    <message>
        <source>tanh and its derivative</source>
        <translation>tanh와 그 도함수</translation>
    </message>
    <message>
        <source>One pass through tanh multiplies the gradient by 1 − tanh²x: 1 at x&#xa0;=&#xa0;0, but only %1 at x&#xa0;=&#xa0;1.</source>
        <translation>tanh를 한 번 지나면 기울기에 1 − tanh²x가 곱해집니다. x&#xa0;=&#xa0;0에서는 1이지만 x&#xa0;=&#xa0;1에서는 %1뿐입니다.</translation>
    </message>
    <message>
        <source>%1 passes through tanh multiply %1 such factors: still 1 at x&#xa0;=&#xa0;0, but only %2 for a value that starts at x&#xa0;=&#xa0;1.</source>
        <translation>tanh를 %1번 지나면 그런 인수 %1개가 곱해집니다. x&#xa0;=&#xa0;0에서는 여전히 1이지만 x&#xa0;=&#xa0;1에서 출발한 값에서는 %2뿐입니다.</translation>
    </message>
    <message>
        <source>On its way back a gradient is multiplied by the derivative of each tanh it passes, 1 − tanh²x, which is never above 1 and shrinks as |x| grows. The bold curves are one pass; the thin ones follow a value through as many tanh as the step looked at: the composition tanh∘…∘tanh and its derivative, the product of the single factors. The experiment itself leaves tanh out, as the note&apos;s listing does, to show MatMul alone.</source>
        <translation>기울기는 거꾸로 흐르면서 지나는 tanh마다 그 도함수 1 − tanh²x가 곱해집니다. 이 값은 1을 넘지 않으며 |x|가 커질수록 작아집니다. 굵은 곡선은 한 번 지날 때이고, 가는 곡선은 지금 보는 단계만큼 tanh를 거듭 지날 때, 곧 합성 tanh∘…∘tanh와 그 도함수(인수들의 곱)입니다. 실험 자체는 책의 코드처럼 tanh를 빼고 MatMul만 보여 줍니다.</translation>
    </message>
    <message>
        <source>tanh %1 times</source>
        <translation>tanh %1번</translation>
    </message>
    <message>
        <source>its derivative</source>
        <translation>그 도함수</translation>
    </message>
</context>
<context>
    <name>unroll::Card</name>
    <message>
        <source>Copy, export, enlarge, explain</source>
        <translation>복사, 내보내기, 확대, 설명</translation>
    </message>
    <message>
        <source>Menu of the card “%1”</source>
        <translation>카드 “%1”의 메뉴</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Copy numbers (CSV)</source>
        <translation>숫자 복사 (CSV)</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>내보내기 …</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation>무엇을 보고 있나요?</translation>
    </message>
</context>
<context>
    <name>unroll::ExperimentPanel</name>
    <message>
        <source>New seed %1</source>
        <translation>새 시드 %1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Clipping on</source>
        <translation>클리핑 켜기</translation>
    </message>
    <message>
        <source>Clipping off</source>
        <translation>클리핑 끄기</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Given as arrays, not drawn: %1.</source>
        <translation>난수가 아니라 배열로 주어짐: %1.</translation>
    </message>
    <message>
        <source>spectral radius %1</source>
        <translation>스펙트럼 반지름 %1</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Your own settings</source>
        <translation>직접 정한 설정</translation>
    </message>
    <message>
        <source>Clip the gradient</source>
        <translation>기울기 클리핑</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>새 시드</translation>
    </message>
    <message>
        <source>Draw other weights (Ctrl+R)</source>
        <translation>다른 가중치를 뽑습니다 (Ctrl+R)</translation>
    </message>
    <message>
        <source>All defaults; the seed stays</source>
        <translation>모두 기본값으로; 시드는 그대로</translation>
    </message>
    <message>
        <source>Less ▾</source>
        <translation>접기 ▾</translation>
    </message>
    <message>
        <source>More ▸</source>
        <translation>더 보기 ▸</translation>
    </message>
    <message>
        <source>Further settings</source>
        <translation>그 밖의 설정</translation>
    </message>
</context>
<context>
    <name>unroll::ExplorePage</name>
    <message>
        <source>● STEADY</source>
        <translation>● 유지</translation>
    </message>
    <message>
        <source>▲ EXPLODING</source>
        <translation>▲ 폭발</translation>
    </message>
    <message>
        <source>▼ VANISHING</source>
        <translation>▼ 소실</translation>
    </message>
    <message>
        <source>× %1 per step, before clipping</source>
        <translation>단계마다 × %1 (클리핑 전)</translation>
    </message>
    <message>
        <source>× %1 per step</source>
        <translation>단계마다 × %1</translation>
    </message>
    <message>
        <source>computing the eigenvalues …</source>
        <translation>고윳값 계산 중 …</translation>
    </message>
    <message>
        <source>Spectral radius and largest singular value of the recurrent weights</source>
        <translation>순환 가중치의 스펙트럼 반지름과 가장 큰 특잇값</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Logarithmic or linear axis (L)</source>
        <translation>로그 축 또는 선형 축 (L)</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>로그 축</translation>
    </message>
    <message>
        <source>bounds</source>
        <translation>한계선</translation>
    </message>
    <message>
        <source>Show what the spectral radius and the largest singular value say (B)</source>
        <translation>스펙트럼 반지름과 가장 큰 특잇값이 말하는 한계를 보입니다 (B)</translation>
    </message>
    <message>
        <source>Progress of the computation</source>
        <translation>계산 진행</translation>
    </message>
    <message>
        <source>Esc stops the computation</source>
        <translation>Esc를 누르면 계산을 멈춥니다</translation>
    </message>
</context>
<context>
    <name>unroll::FieldEditor</name>
    <message>
        <source>%1, slider</source>
        <translation>%1, 슬라이더</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>unroll::Figure</name>
    <message>
        <source>clipped at %1</source>
        <translation>클리핑 %1</translation>
    </message>
    <message>
        <source>%1 given in the file</source>
        <translation>%1은(는) 배열로 주어짐</translation>
    </message>
</context>
<context>
    <name>unroll::MainWindow</name>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>열기(&amp;O) …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>다른 이름으로 저장(&amp;A) …</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Current plot …</source>
        <translation>지금 그림(&amp;C) …</translation>
    </message>
    <message>
        <source>Whole &amp;window …</source>
        <translation>창 전체(&amp;W) …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation>그림 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>복사함: %1</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>새 시드(&amp;N)</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>초기화(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>프로젝터(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next theme</source>
        <translation>다음 테마(&amp;N)</translation>
    </message>
    <message>
        <source>Log or linear &amp;axis</source>
        <translation>로그/선형 축(&amp;A)</translation>
    </message>
    <message>
        <source>Show or hide &amp;bounds</source>
        <translation>한계선 보이기/숨기기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Fit axes</source>
        <translation>축 맞추기(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>도구 모음</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>실행 취소(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>다시 실행(&amp;R): %1</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>Open an experiment</source>
        <translation>실험 열기</translation>
    </message>
    <message>
        <source>Experiments (*.unroll.json *.json);;All files (*)</source>
        <translation>실험 (*.unroll.json *.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>실험 저장</translation>
    </message>
    <message>
        <source>Experiments (*.unroll.json)</source>
        <translation>실험 (*.unroll.json)</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>“%1” 내보내기</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.png *.svg *.pdf *.csv)</source>
        <translation>그림과 숫자 (*.png *.svg *.pdf *.csv)</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>내보냄: %1</translation>
    </message>
    <message>
        <source>Export the window</source>
        <translation>창 내보내기</translation>
    </message>
</context>
<context>
    <name>unroll::NormView</name>
    <message>
        <source>Gradient norm</source>
        <translation>기울기 노름</translation>
    </message>
    <message>
        <source>Before the first step the norm is %1.</source>
        <translation>첫 단계 전의 노름은 %1입니다.</translation>
    </message>
    <message>
        <source>At step %1 the norm is %2.</source>
        <translation>%1단계에서 노름은 %2입니다.</translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation>역방향 단계 k</translation>
    </message>
    <message>
        <source>clip at %1</source>
        <translation>클리핑 %1</translation>
    </message>
    <message>
        <source>clip at %1, drawn at %2</source>
        <translation>클리핑 %1, 그림에서는 %2</translation>
    </message>
    <message>
        <source>initial norm</source>
        <translation>처음 노름</translation>
    </message>
    <message>
        <source>NaN from step %1</source>
        <translation>%1단계부터 NaN</translation>
    </message>
    <message>
        <source>inf from step %1: Σdh² &gt; 1.8e308</source>
        <translation>%1단계부터 inf: Σdh² &gt; 1.8e308</translation>
    </message>
    <message>
        <source>dh overflows at step %1, then NaN</source>
        <translation>%1단계에서 dh 오버플로, 이어서 NaN</translation>
    </message>
    <message>
        <source>0 from step %1: Σdh² &lt; 4.9e−324</source>
        <translation>%1단계부터 0: Σdh² &lt; 4.9e−324</translation>
    </message>
    <message>
        <source>exactly 0 from step %1</source>
        <translation>%1단계부터 정확히 0</translation>
    </message>
    <message>
        <source>The gradient dh starts at the last time step as a matrix of ones, or as the array dh0 where a file gives it, and goes back through time: each step multiplies it by Whᵀ. The curve is its norm after k steps. On the logarithmic axis steady growth or decay is a straight line. The thin lines are the initial norm, the initial norm times ρᵏ (ρ is the spectral radius of Wh, which decides the long run) and times σmaxᵏ (σmax is its largest singular value: no curve can rise above this line). The dashed line is the threshold of clipping; drag it. Hollow points are steps at which clipping acted.</source>
        <translation>기울기 dh는 마지막 시각에서 모든 원소가 1인 행렬로(파일이 배열 dh0을 주면 그 배열로) 출발해 시간을 거슬러 갑니다. 한 단계마다 Whᵀ가 곱해집니다. 곡선은 k단계 뒤의 노름입니다. 로그 축에서는 일정한 증가나 감소가 직선이 됩니다. 가는 선은 처음 노름, 처음 노름 × ρᵏ(ρ는 Wh의 스펙트럼 반지름으로 긴 흐름을 정합니다), 처음 노름 × σmaxᵏ(σmax는 가장 큰 특잇값이며 어떤 곡선도 이 선을 넘지 못합니다)입니다. 굵은 파선은 클리핑 문턱값이며 끌어서 옮길 수 있습니다. 속이 빈 점은 클리핑이 작동한 단계입니다.</translation>
    </message>
    <message>
        <source>step %1: Σdh² = inf, clipped to NaN</source>
        <translation>%1단계: Σdh² = inf, 클리핑 뒤 NaN</translation>
    </message>
    <message>
        <source>step %1: Σdh² = inf, clipped to 0</source>
        <translation>%1단계: Σdh² = inf, 클리핑 뒤 0</translation>
    </message>
    <message>
        <source>dh overflows at step %1 to inf</source>
        <translation>%1단계에서 dh가 inf로 넘침</translation>
    </message>
</context>
<context>
    <name>unroll::SpectrumView</name>
    <message>
        <source>Eigenvalues of Wh</source>
        <translation>Wh의 고윳값</translation>
    </message>
    <message>
        <source>Computing the eigenvalues of a %1 × %1 matrix …</source>
        <translation>%1 × %1 행렬의 고윳값을 계산하고 있습니다 …</translation>
    </message>
    <message>
        <source>The outermost eigenvalue lies on the unit circle or close to it: the edge between growing and shrinking.</source>
        <translation>가장 바깥 고윳값이 단위원 위나 바로 곁에 있습니다. 커짐과 작아짐의 경계입니다.</translation>
    </message>
    <message>
        <source>All eigenvalues lie inside the unit circle: in the long run the gradient of this linear chain must vanish.</source>
        <translation>모든 고윳값이 단위원 안에 있습니다. 이 선형 사슬의 기울기는 길게 보면 반드시 소실합니다.</translation>
    </message>
    <message>
        <source>An eigenvalue lies outside the unit circle: without an activation in between, the gradient can grow.</source>
        <translation>단위원 밖에 고윳값이 있습니다. 사이에 활성화 함수가 없으면 기울기가 커질 수 있습니다.</translation>
    </message>
    <message>
        <source>Each dot is an eigenvalue of the recurrent weights Wh in the complex plane. In the long run the spectral radius ρ, the distance of the outermost dot, decides how a gradient in this linear chain changes per step: inside the unit circle it vanishes, and to explode it needs a dot outside. In the first steps the singular values decide: σmax, the thin dashed circle, is the most that one step can multiply a norm by. With tanh in between, ρ &gt; 1 alone says nothing certain.</source>
        <translation>점 하나하나는 복소평면에 놓인 순환 가중치 Wh의 고윳값입니다. 길게 보면 스펙트럼 반지름 ρ, 곧 가장 바깥 점까지의 거리가 이 선형 사슬에서 기울기가 단계마다 어떻게 변하는지를 정합니다. 모두 단위원 안이면 소실하고, 폭발하려면 밖에 점이 있어야 합니다. 처음 몇 단계는 특잇값이 정합니다. 가는 파선 원 σmax는 한 단계가 노름에 곱할 수 있는 최댓값입니다. 사이에 tanh가 있으면 ρ &gt; 1만으로는 아무것도 단정할 수 없습니다.</translation>
    </message>
    <message>
        <source>real part</source>
        <translation>실수부</translation>
    </message>
    <message>
        <source>imaginary part</source>
        <translation>허수부</translation>
    </message>
</context>
<context>
    <name>unroll::TransportBar</name>
    <message>
        <source>before the first of %1 backward steps</source>
        <translation>역방향 %1단계의 시작 전</translation>
    </message>
    <message>
        <source>backward step %1 of %2</source>
        <translation>역방향 %2단계 중 %1</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>멈춤 (Space)</translation>
    </message>
    <message>
        <source>Play backwards through time (Space)</source>
        <translation>시간을 거슬러 재생 (Space)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>To the last time step</source>
        <translation>마지막 시각으로</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>One step less</source>
        <translation>한 단계 되돌리기</translation>
    </message>
    <message>
        <source>One step further back in time</source>
        <translation>한 단계 더 과거로</translation>
    </message>
    <message>
        <source>To the first time step</source>
        <translation>첫 시각으로</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>빠르기</translation>
    </message>
    <message>
        <source>Backward step</source>
        <translation>역방향 단계</translation>
    </message>
</context>
</TS>
