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
        <source>tensors: %1 has %2 values; its shape needs %3</source>
        <translation>tensors: %1에 값이 %2개 있는데 형상에는 %3개가 필요합니다</translation>
    </message>
    <message>
        <source>tensors: %1 holds a number that is not finite; allowed: finite numbers</source>
        <translation>tensors: %1에 유한하지 않은 수가 있습니다. 쓸 수 있는 값: 유한한 수</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>What one time step computes; matmul is the book&apos;s listing (section 6.1), with tanh left out.</source>
        <translation>한 시각이 계산하는 것; matmul은 tanh를 뺀 책의 코드(6.1절)입니다.</translation>
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
        <source>What the drawn recurrent weights Wh are multiplied by; the book&apos;s second listing uses 0.5.</source>
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
        <translation>업데이트 편향</translation>
    </message>
    <message>
        <source>Added to the sum of PyTorch&apos;s update gate z (gru).</source>
        <translation>PyTorch 업데이트 게이트 z의 합에 더하는 값 (gru).</translation>
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
        <source>Clip where</source>
        <translation>클리핑 위치</translation>
    </message>
    <message>
        <source>chain: dh at every step, as the book does; parameters: all parameter gradients after the backward pass.</source>
        <translation>chain: 책처럼 단계마다 dh를; parameters: 역전파가 끝난 뒤 모든 매개변수 기울기를.</translation>
    </message>
    <message>
        <source>dh in the chain</source>
        <translation>사슬 안의 dh</translation>
    </message>
    <message>
        <source>Uniform draws before</source>
        <translation>먼저 뽑는 균등 난수</translation>
    </message>
    <message>
        <source>How many np.random.rand() numbers are drawn before the weights; the book&apos;s clipping listing draws 18.</source>
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
        <source>tensors: %1 is not a rectangular array of numbers</source>
        <translation>tensors: %1은(는) 수로 된 직사각형 배열이 아닙니다</translation>
    </message>
    <message>
        <source>&quot;unroll&quot; is missing; an experiment file starts with &quot;unroll&quot;: 1</source>
        <translation>&quot;unroll&quot;이 없습니다. 실험 파일은 &quot;unroll&quot;: 1로 시작합니다</translation>
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
        <source>code: --as is missing; allowed: %1</source>
        <translation>code: --as가 없습니다. 허용되는 값: %1</translation>
    </message>
    <message>
        <source>--include: %1 goes with --format json; given: %2</source>
        <translation>--include: %1은(는) --format json과 함께 씁니다. 주어진 값: %2</translation>
    </message>
    <message>
        <source>Tom was watching TV in his room. Mary came into the room. Mary said hi to</source>
        <translation>톰 은 방 에서 TV 를 보고 있었다. 메리 가 방 에 들어 왔다. 메리 는</translation>
    </message>
    <message>
        <source>[?]</source>
        <translation>[?]에게 인사했다.</translation>
    </message>
    <message>
        <source>clip_where: %1 needs a cell with parameters; allowed for the cell matmul: chain</source>
        <translation>clip_where: %1에는 매개변수가 있는 셀이 필요합니다. matmul 셀에서 허용되는 값: chain</translation>
    </message>
    <message>
        <source>update_bias: %1 is not allowed with convention book, whose GRU has no biases; allowed: 0</source>
        <translation>update_bias: 책의 GRU(convention book)에는 편향이 없어 %1은(는) 허용되지 않습니다. 허용되는 값: 0</translation>
    </message>
    <message>
        <source>time_steps: %1 with hidden_size %2, input_size %3 and batch_size %4 would keep %5 numbers; allowed: 1e+08</source>
        <translation>time_steps: hidden_size %2, input_size %3, batch_size %4에서 %1이면 수 %5개를 보관해야 합니다. 허용되는 값: 1e+08</translation>
    </message>
    <message>
        <source>tanh saturates</source>
        <translation>tanh 포화</translation>
    </message>
    <message>
        <source>The Wh that explodes in the first listing, now with tanh in between: the gradient vanishes.</source>
        <translation>첫 코드에서 폭발한 바로 그 Wh 사이에 tanh를 넣으면 기울기가 소실됩니다.</translation>
    </message>
    <message>
        <source>Overflow in float16</source>
        <translation>float16의 오버플로</translation>
    </message>
    <message>
        <source>The first listing in float16: the squares overflow at step 18, dh itself at step 45.</source>
        <translation>첫 코드를 float16으로 계산하면 제곱은 18단계에서, dh 자체는 45단계에서 오버플로가 납니다.</translation>
    </message>
    <message>
        <source>LSTM: gates held open</source>
        <translation>LSTM: 열어 둔 게이트</translation>
    </message>
    <message>
        <source>Forget bias 5, input-gate bias −4: 45 % of the cell state&apos;s gradient is left after 100 steps.</source>
        <translation>망각 편향 5, 입력 게이트 편향 −4: 100단계 뒤에도 셀 상태의 기울기가 45 % 남습니다.</translation>
    </message>
    <message>
        <source>GRU: gate held open</source>
        <translation>GRU: 열어 둔 게이트</translation>
    </message>
    <message>
        <source>Update bias 5: 40 % of the gradient is left after 100 steps.</source>
        <translation>업데이트 편향 5: 100단계 뒤에도 기울기가 40 % 남습니다.</translation>
    </message>
    <message>
        <source>Tom and Mary</source>
        <translation>톰과 메리</translation>
    </message>
    <message>
        <source>The book&apos;s sentence as input, word by word: of the gradient at the last word, 0.000353 is left at “Tom”, 15 steps back.</source>
        <translation>책의 문장을 한 단어씩 입력합니다. 마지막 단어에서의 기울기 가운데 15단계 앞 “톰”에는 0.000353이 남습니다.</translation>
    </message>
    <message>
        <source>Whᵀ</source>
        <translation>Whᵀ</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>gates</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>forget gate</source>
        <translation>망각 게이트</translation>
    </message>
    <message>
        <source>what joins through h</source>
        <translation>h를 거쳐 합쳐지는 몫</translation>
    </message>
    <message>
        <source>tensors: %1 is not an array of the cell %2; allowed: %3</source>
        <translation>tensors: %1은(는) %2 셀의 배열이 아닙니다. 허용되는 값: %3</translation>
    </message>
    <message>
        <source>tensors: %1 has the shape %2; with %3 it must be %4</source>
        <translation>tensors: %1의 형상은 %2이지만 %3에서는 %4이어야 합니다</translation>
    </message>
    <message>
        <source>tensors: %1 and %2 are both given; allowed: one of them</source>
        <translation>tensors: %1과 %2가 모두 주어졌습니다. 허용되는 값: 둘 중 하나</translation>
    </message>
    <message>
        <source>tensors: %1 is not allowed; allowed: an object of arrays, or the name of a .npy, .npz or .safetensors file</source>
        <translation>tensors: %1은(는) 허용되지 않습니다. 허용되는 값: 배열의 객체 또는 .npy, .npz, .safetensors 파일 이름</translation>
    </message>
    <message>
        <source>%1: %2 contradicts the weights in %3; allowed: %4</source>
        <translation>%1: %2은(는) %3의 가중치와 맞지 않습니다. 허용되는 값: %4</translation>
    </message>
    <message>
        <source>the header of the .npy array is not { &apos;descr&apos;: …, &apos;fortran_order&apos;: …, &apos;shape&apos;: … }</source>
        <translation>.npy 배열의 헤더가 { &apos;descr&apos;: …, &apos;fortran_order&apos;: …, &apos;shape&apos;: … } 형식이 아닙니다</translation>
    </message>
    <message>
        <source>the .npy array holds records of several fields; allowed: numbers of the types %1</source>
        <translation>.npy 배열에 여러 필드로 된 레코드가 들어 있습니다. 허용되는 값: %1 형식의 수</translation>
    </message>
    <message>
        <source>the .npy array holds pickled Python objects, which are never read; allowed: numbers of the types %1</source>
        <translation>.npy 배열에 pickle로 저장된 파이썬 객체가 들어 있으며, 이는 읽지 않습니다. 허용되는 값: %1 형식의 수</translation>
    </message>
    <message>
        <source>the .npy array holds the type %1; allowed: %2</source>
        <translation>.npy 배열의 형식은 %1입니다. 허용되는 값: %2</translation>
    </message>
    <message>
        <source>the .npy array ends within its header</source>
        <translation>.npy 배열이 헤더 도중에 끝납니다</translation>
    </message>
    <message>
        <source>is no .npy array: it does not start with \x93NUMPY</source>
        <translation>.npy 배열이 아닙니다. \x93NUMPY로 시작하지 않습니다</translation>
    </message>
    <message>
        <source>the .npy array has the format version %1; allowed: 1.0, 2.0, 3.0</source>
        <translation>.npy 배열의 형식 버전은 %1입니다. 허용되는 값: 1.0, 2.0, 3.0</translation>
    </message>
    <message>
        <source>the .npy array has %1 bytes of numbers; its shape %2 needs %3</source>
        <translation>.npy 배열의 수는 %1바이트이지만 형상 %2에는 %3바이트가 필요합니다</translation>
    </message>
    <message>
        <source>the archive cannot be read (%1)</source>
        <translation>압축 파일을 읽을 수 없습니다(%1)</translation>
    </message>
    <message>
        <source>the archive unpacks to more than %1 bytes, the most that is read</source>
        <translation>압축을 풀면 읽을 수 있는 최대 %1바이트를 넘습니다</translation>
    </message>
    <message>
        <source>%1 in the archive cannot be unpacked (%2)</source>
        <translation>압축 파일의 %1을(를) 풀 수 없습니다(%2)</translation>
    </message>
    <message>
        <source>%1 in the archive is encrypted; allowed: archives without a password</source>
        <translation>압축 파일의 %1이(가) 암호화되어 있습니다. 허용되는 값: 암호가 없는 압축 파일</translation>
    </message>
    <message>
        <source>%1 in the archive is larger than the archive says</source>
        <translation>압축 파일의 %1이(가) 기록된 크기보다 큽니다</translation>
    </message>
    <message>
        <source>the archive has %1 members; allowed: at most %2</source>
        <translation>압축 파일의 항목이 %1개입니다. 허용되는 값: 최대 %2개</translation>
    </message>
    <message>
        <source>%1 in the archive is not a .npy array; allowed: archives of numpy.savez (PyTorch&apos;s .pt and .pth hold pickled objects: save the state_dict() as .npz or .safetensors)</source>
        <translation>압축 파일의 %1은(는) .npy 배열이 아닙니다. 허용되는 값: numpy.savez로 만든 파일(PyTorch의 .pt와 .pth에는 pickle 객체가 들어 있으므로 state_dict()를 .npz 또는 .safetensors로 저장하십시오)</translation>
    </message>
    <message>
        <source>holds more than %1 numbers, the most that is read</source>
        <translation>읽을 수 있는 최대 %1개보다 많은 수가 들어 있습니다</translation>
    </message>
    <message>
        <source>the header of the .safetensors file is not a JSON object that describes arrays</source>
        <translation>.safetensors 파일의 헤더가 배열을 설명하는 JSON 객체가 아닙니다</translation>
    </message>
    <message>
        <source>%1 is described by something other than &quot;dtype&quot;, &quot;shape&quot; and &quot;data_offsets&quot;</source>
        <translation>%1의 설명이 &quot;dtype&quot;, &quot;shape&quot;, &quot;data_offsets&quot;로 되어 있지 않습니다</translation>
    </message>
    <message>
        <source>%1 holds the type %2; allowed: %3</source>
        <translation>%1의 형식은 %2입니다. 허용되는 값: %3</translation>
    </message>
    <message>
        <source>%1 has the data_offsets %2; its shape %3 needs %4 of the %5 bytes there are</source>
        <translation>%1의 data_offsets는 %2이지만 형상 %3에는 전체 %5바이트 중 %4바이트가 필요합니다</translation>
    </message>
    <message>
        <source>the header of the .safetensors file should have %1 bytes; allowed here: up to %2</source>
        <translation>.safetensors 파일의 헤더 길이가 %1바이트로 기록되어 있습니다. 여기서 허용되는 값: 최대 %2</translation>
    </message>
    <message>
        <source>the arrays of the .safetensors file overlap or leave some of its bytes out</source>
        <translation>.safetensors 파일의 배열이 서로 겹치거나 빈 곳을 남깁니다</translation>
    </message>
    <message>
        <source>an array of the shape %1 is larger than %2 numbers, the most that is read</source>
        <translation>형상이 %1인 배열은 읽을 수 있는 최대 %2개의 수보다 큽니다</translation>
    </message>
    <message>
        <source>holds no arrays; allowed: a .npy, .npz or .safetensors file</source>
        <translation>배열이 들어 있지 않습니다. 허용되는 값: .npy, .npz, .safetensors 파일</translation>
    </message>
    <message>
        <source>%1 has the shape %2; beside %3 it must be %4</source>
        <translation>%1의 형상은 %2이지만 %3에 맞으려면 %4이어야 합니다</translation>
    </message>
    <message>
        <source>%1 has the shape %2; allowed: [G·H][H], where G is 1 for an rnn, 3 for a gru, 4 for an lstm</source>
        <translation>%1의 형상은 %2입니다. 허용되는 값: [G·H][H] (G는 rnn이면 1, gru이면 3, lstm이면 4)</translation>
    </message>
    <message>
        <source>%1 is missing beside %2</source>
        <translation>%2와(과) 함께 있어야 할 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>the weights of several cells are there: %1; allowed: those of one</source>
        <translation>여러 셀의 가중치가 있습니다: %1. 허용되는 값: 한 셀의 가중치</translation>
    </message>
    <message>
        <source>no weights of a recurrent cell are there; found: %1; looked for: %2</source>
        <translation>순환 셀의 가중치가 없습니다. 찾은 이름: %1. 찾는 이름: %2</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>Threshold of clipping, on the Frobenius norm of dh (before any division by N) or on the global norm of the parameter gradients.</source>
        <translation>클리핑 문턱값; dh의 프로베니우스 노름(N으로 나누기 전)이나 매개변수 기울기의 전체 노름에 적용됩니다.</translation>
    </message>
    <message>
        <source>Gate order, biases and reset of the LSTM and the GRU; what clipping of the parameter gradients does where their norm is NaN.</source>
        <translation>LSTM과 GRU의 게이트 순서, 편향, 리셋; 매개변수 기울기의 노름이 NaN일 때 클리핑이 하는 일.</translation>
    </message>
    <message>
        <source>The global norm of the parameter gradients is NaN: PyTorch&apos;s clipping multiplies all of them by it, and every one becomes NaN.</source>
        <translation>매개변수 기울기의 전체 노름이 NaN입니다. PyTorch의 클리핑은 모든 기울기에 이 값을 곱하므로 전부 NaN이 됩니다.</translation>
    </message>
    <message>
        <source>The global norm of the parameter gradients is NaN, which is not above max_norm: the book&apos;s clipping leaves all of them as they are.</source>
        <translation>매개변수 기울기의 전체 노름이 NaN이어서 max_norm을 넘지 않습니다. 책의 클리핑은 모두 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The squares in the global norm of the parameter gradients overflow %1 (the norm itself is %2), so clipping multiplies all of them by max_norm / inf = 0 and they are lost.</source>
        <translation>매개변수 기울기의 전체 노름 속 제곱이 %1의 범위를 넘칩니다(노름 자체는 %2). 그래서 클리핑은 모든 기울기에 max_norm / inf = 0을 곱하고, 기울기는 사라집니다.</translation>
    </message>
    <message>
        <source>A parameter gradient is inf, so clipping multiplies all of them by max_norm / inf = 0: what is inf becomes NaN, and the others are lost.</source>
        <translation>매개변수 기울기 가운데 inf가 있어 클리핑이 모두에 max_norm / inf = 0을 곱합니다. inf인 것은 NaN이 되고 나머지는 사라집니다.</translation>
    </message>
    <message>
        <source>After the backward pass clipping shortens all parameter gradients together: their global norm goes from %1 to %2. It does not touch dh on its way.</source>
        <translation>역전파가 끝난 뒤 클리핑이 모든 매개변수 기울기를 함께 줄여 전체 노름이 %1에서 %2로 바뀝니다. 되돌아가는 dh는 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>The global norm of all parameter gradients is %1, not above max_norm %2: clipping leaves them as they are.</source>
        <translation>모든 매개변수 기울기의 전체 노름은 %1이며 max_norm %2을(를) 넘지 않습니다. 클리핑은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>--page and --cards: --view %1 has none; allowed: with --view window</source>
        <translation>--page와 --cards: --view %1에는 없습니다. --view window와 함께 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>holds more than %1 names; there are not that many fields</source>
        <translation>이름이 %1개보다 많습니다. 필드는 그렇게 많지 않습니다</translation>
    </message>
    <message>
        <source>carry z</source>
        <translation>z의 넘김</translation>
    </message>
    <message>
        <source>gates and Wh</source>
        <translation>게이트와 Wh</translation>
    </message>
    <message>
        <source>%1: one of the numbers leaves the range of %2; allowed: smaller numbers, or a format with a wider range</source>
        <translation>%1: 수 하나가 %2의 범위를 벗어납니다. 허용되는 값: 더 작은 수, 또는 범위가 더 넓은 형식</translation>
    </message>
    <message>
        <source>precision: %1 is too small: at time step 1 the hidden state itself leaves its range; allowed: smaller weights or inputs, or a format with a wider range</source>
        <translation>precision: %1은(는) 너무 작습니다. 시각 1에서 은닉 상태 자체가 그 범위를 벗어납니다. 허용되는 값: 더 작은 가중치나 입력, 또는 범위가 더 넓은 형식</translation>
    </message>
    <message>
        <source>time_steps: %1 is too many: at time step %2 the hidden state itself leaves the range of %3; allowed: fewer than %2, or smaller weights or inputs</source>
        <translation>time_steps: %1은(는) 너무 많습니다. 시각 %2에서 은닉 상태 자체가 %3의 범위를 벗어납니다. 허용되는 값: %2 미만, 또는 더 작은 가중치나 입력</translation>
    </message>
    <message>
        <source>%1 stands beside %2: these are several layers, or both directions, and the gradients of one alone are not the network&apos;s; allowed: one layer, one direction</source>
        <translation>%2 옆에 %1이(가) 있습니다. 여러 층이거나 양방향이어서 하나만의 기울기는 그 신경망의 기울기가 아닙니다. 허용: 한 층, 한 방향</translation>
    </message>
    <message>
        <source>is neither an experiment (JSON) nor weights (.npy, .npz, .safetensors)</source>
        <translation>실험(JSON)도 가중치(.npy, .npz, .safetensors)도 아닙니다</translation>
    </message>
    <message>
        <source>&quot;Wh&quot; has the shape %1, which is that of %2 in the book&apos;s layout; allowed: with cell=%2 and convention=book</source>
        <translation>&quot;Wh&quot;의 모양이 %1이며, 이는 책의 배열로 된 %2의 모양입니다. 허용: cell=%2, convention=book과 함께</translation>
    </message>
    <message>
        <source>%1: there is no such file and no such subcommand; allowed: %2, or a file to open</source>
        <translation>%1: 그런 파일도 하위 명령도 없습니다. 허용: %2 또는 열 파일</translation>
    </message>
    <message>
        <source>%1: a field is set with --set, as in --set %2=%3</source>
        <translation>%1: 필드는 --set %2=%3처럼 --set으로 줍니다</translation>
    </message>
    <message>
        <source>%1; `unroll %2--help` says what is allowed</source>
        <translation>%1. 쓸 수 있는 것은 `unroll %2--help`가 알려 줍니다</translation>
    </message>
    <message>
        <source>%1: there is no such file; the preset is chosen with --preset %2</source>
        <translation>%1: 그런 파일이 없습니다. 프리셋은 --preset %2로 고릅니다</translation>
    </message>
    <message>
        <source>--view gates: the cell %1 has none; allowed: lstm, gru</source>
        <translation>--view gates: 셀 %1에는 게이트가 없습니다. 쓸 수 있는 값: lstm, gru</translation>
    </message>
    <message>
        <source>is not JSON: something is wrong at line %1, character %2</source>
        <translation>JSON이 아닙니다. %1번째 줄 %2번째 글자에 잘못이 있습니다</translation>
    </message>
    <message>
        <source>At backward step %1 max_norm / norm is too small for %2 and comes out as 0, so the clipping makes the gradient 0, and what had come so far is lost.</source>
        <translation>역방향 %1단계에서 max_norm / norm이 %2에 너무 작아 0이 되므로, 클리핑이 기울기를 0으로 만들어 그때까지 온 것이 사라집니다.</translation>
    </message>
    <message>
        <source>At backward step %1 the gradient overflows to inf, and the clipping, which multiplies it by max_norm / inf = 0, makes NaN of it.</source>
        <translation>역방향 %1단계에서 기울기가 inf로 넘치고, 여기에 max_norm / inf = 0을 곱하는 클리핑이 NaN을 만듭니다.</translation>
    </message>
    <message>
        <source>At backward step %1 the squares in the norm overflow to inf, so the clipping multiplies the gradient by max_norm / inf = 0, and what had come so far is lost.</source>
        <translation>역방향 %1단계에서 노름 안의 제곱이 inf로 넘쳐 클리핑이 기울기에 max_norm / inf = 0을 곱하므로, 그때까지 온 것이 사라집니다.</translation>
    </message>
    <message>
        <source>Before the first backward step, and only there, the norm does not fit into %1.</source>
        <translation>역방향 첫 단계 전에만 노름이 %1에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>At %1 of %2 backward steps the squares in the norm leave the range of %3 and it prints as inf, NaN or 0.</source>
        <translation>역방향 %2단계 중 %1단계에서 노름 안의 제곱이 %3의 범위를 벗어나 inf, NaN 또는 0으로 출력됩니다.</translation>
    </message>
    <message>
        <source>Already before the first backward step the norm does not fit into %1 and prints as inf or NaN.</source>
        <translation>역방향 첫 단계 전에 이미 노름이 %1에 들어가지 않아 inf 또는 NaN으로 출력됩니다.</translation>
    </message>
    <message>
        <source>Already before the first backward step the squares in the norm are too small for %1 and it prints as 0.</source>
        <translation>역방향 첫 단계 전에 이미 노름 안의 제곱이 %1에 너무 작아 0으로 출력됩니다.</translation>
    </message>
    <message>
        <source>From backward step %1 on the squares in the norm no longer fit into %2, and it prints as inf or NaN.</source>
        <translation>역방향 %1단계부터 노름 안의 제곱이 %2에 들어가지 않아 inf 또는 NaN으로 출력됩니다.</translation>
    </message>
    <message>
        <source>From backward step %1 on the norm prints as 0 in %2, though its squares would fit: what was rounded before made it 0.</source>
        <translation>역방향 %1단계부터 노름은 %2에서 0으로 출력되지만, 제곱이 너무 작아서가 아닙니다. 그 전의 반올림이 0으로 만들었습니다.</translation>
    </message>
    <message>
        <source>From backward step %1 on the squares in the norm are too small for %2 and it prints as 0.</source>
        <translation>역방향 %1단계부터 노름 안의 제곱이 %2에 너무 작아 0으로 출력됩니다.</translation>
    </message>
    <message>
        <source>From backward step %1 on the gradient is exactly 0.</source>
        <translation>역방향 %1단계부터 기울기는 정확히 0입니다.</translation>
    </message>
    <message>
        <source>One step before, its norm was %1 times the initial one.</source>
        <translation>한 단계 전의 노름은 처음의 %1배였습니다.</translation>
    </message>
    <message>
        <source>Until then it grew by a factor of %1 per step on average, to %2 times its initial norm.</source>
        <translation>그때까지는 단계마다 평균 %1배로 커져 처음 노름의 %2배가 되었습니다.</translation>
    </message>
    <message>
        <source>Until then it shrank to %1 of its norm per step on average, to %2 of its initial norm.</source>
        <translation>그때까지는 단계마다 평균 %1배로 줄어 처음 노름의 %2배가 되었습니다.</translation>
    </message>
    <message>
        <source>Clipping acted in %1 of %2 steps.</source>
        <translation>클리핑은 %2단계 중 %1단계에서 작용했습니다.</translation>
    </message>
    <message>
        <source>There is no gradient to begin with: that of the hidden state is exactly 0 at the last step and stays exactly 0 on the way back.</source>
        <translation>처음부터 기울기가 없습니다. 은닉 상태의 기울기는 마지막 시각에서 정확히 0이고 거슬러 가는 동안에도 정확히 0입니다.</translation>
    </message>
    <message>
        <source>From backward step %1 on the gradient of the hidden state is exactly 0, but that of the cell state is not: it still flows back along c.</source>
        <translation>역방향 %1단계부터 은닉 상태의 기울기는 정확히 0이지만 셀 상태의 기울기는 그렇지 않습니다. c를 따라 계속 거슬러 흐릅니다.</translation>
    </message>
    <message>
        <source>From backward step %1 on the gradient of the hidden state is exactly 0, that of the cell state from step %2 on.</source>
        <translation>은닉 상태의 기울기는 역방향 %1단계부터, 셀 상태의 기울기는 %2단계부터 정확히 0입니다.</translation>
    </message>
    <message>
        <source>The gradient of the last hidden state is exactly 0, and what comes from elsewhere is exactly 0 again from backward step %1 on.</source>
        <translation>마지막 은닉 상태의 기울기는 정확히 0이며, 다른 곳에서 온 것도 역방향 %1단계부터 다시 정확히 0입니다.</translation>
    </message>
    <message>
        <source>After the one backward step the gradient is exactly 0.</source>
        <translation>역방향 한 단계 뒤 기울기는 정확히 0입니다.</translation>
    </message>
    <message>
        <source>From the first backward step on the gradient is exactly 0.</source>
        <translation>역방향 첫 단계부터 기울기는 정확히 0입니다.</translation>
    </message>
    <message>
        <source>Over the last %1 steps each passes on %2 times what has come so far.</source>
        <translation>마지막 %1단계는 저마다 그때까지 온 것의 %2배를 넘깁니다.</translation>
    </message>
    <message>
        <source>%1 of %2 steps pass on nothing of what has come so far; over the last %4 each of the others passes on %3 times as much.</source>
        <translation>%2단계 중 %1단계는 그때까지 온 것을 전혀 넘기지 않습니다. 마지막 %4단계에서 나머지는 저마다 %3배를 넘깁니다.</translation>
    </message>
    <message>
        <source>%1 of %2 steps pass on nothing of what has come so far.</source>
        <translation>%2단계 중 %1단계는 그때까지 온 것을 전혀 넘기지 않습니다.</translation>
    </message>
    <message>
        <source>The gradient of the last hidden state is exactly 0, and what reaches the earlier ones comes from the loss&apos;s gradients elsewhere.</source>
        <translation>마지막 은닉 상태의 기울기는 정확히 0이며, 앞의 상태에 닿는 것은 다른 곳에서 들어온 손실의 기울기입니다.</translation>
    </message>
    <message>
        <source>The gradient of the last hidden state is exactly 0, and what reaches the earlier ones comes from that of the last cell state.</source>
        <translation>마지막 은닉 상태의 기울기는 정확히 0이며, 앞의 상태에 닿는 것은 마지막 셀 상태의 기울기에서 옵니다.</translation>
    </message>
    <message>
        <source>Over the last %1 steps it changes by a factor of %2 per step.</source>
        <translation>마지막 %1단계 동안에는 단계마다 %2배로 변합니다.</translation>
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
        <source>The one backward step multiplies the gradient&apos;s norm by %1, which is within 1 % of 1.</source>
        <translation>역방향 한 단계는 기울기의 노름에 %1을(를) 곱하며, 이는 1에서 1 % 안쪽입니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient of the hidden state has %2 times its initial norm; at %3 of them it is exactly 0 and comes anew from the cell state.</source>
        <translation>역방향 %1단계 뒤 은닉 상태의 기울기는 처음 노름의 %2배입니다. 그 가운데 %3단계에서는 정확히 0이며 셀 상태에서 새로 옵니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient has %2 times its initial norm.</source>
        <translation>역방향 %1단계 뒤 기울기는 처음 노름의 %2배입니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times larger; over the last %5 it grows by a factor of %3 per step and doubles every %4 steps.</source>
        <translation>역방향 %1단계 뒤 기울기는 %2배로 커졌습니다. 마지막 %5단계 동안에는 단계마다 %3배로 커지며 %4단계마다 두 배가 됩니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times smaller, but over the last %5 it grows by a factor of %3 per step and doubles every %4 steps.</source>
        <translation>역방향 %1단계 뒤 기울기는 %2분의 1로 작아졌지만, 마지막 %5단계 동안에는 단계마다 %3배로 커지며 %4단계마다 두 배가 됩니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times larger, but over the last %5 it shrinks to %3 of its norm per step and halves every %4 steps.</source>
        <translation>역방향 %1단계 뒤 기울기는 %2배로 커졌지만, 마지막 %5단계 동안에는 단계마다 %3배로 줄어들며 %4단계마다 절반이 됩니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient is %2 times smaller; over the last %5 it shrinks to %3 of its norm per step and halves every %4 steps.</source>
        <translation>역방향 %1단계 뒤 기울기는 %2분의 1로 작아졌습니다. 마지막 %5단계 동안에는 단계마다 %3배로 줄어들며 %4단계마다 절반이 됩니다.</translation>
    </message>
    <message>
        <source>After %1 backward steps the gradient has %2 times its initial norm; over the last %4 it changes by a factor of %3 per step on average, which is within 1 % of 1.</source>
        <translation>역방향 %1단계 뒤 기울기는 처음 노름의 %2배입니다. 마지막 %4단계 동안에는 단계마다 평균 %3배로 변하며, 이는 1에서 1 % 안쪽입니다.</translation>
    </message>
    <message>
        <source>The gradient itself is in the end %1 times as large as at first.</source>
        <translation>기울기 자체는 끝에서 처음의 %1배입니다.</translation>
    </message>
    <message>
        <source>Before clipping the gradient changes by a factor of %1 per step.</source>
        <translation>클리핑 전에 기울기는 단계마다 %1배로 변합니다.</translation>
    </message>
    <message>
        <source>Before clipping the gradient itself changes by a factor of %1 per step; clipping acted in %2 of %3 steps and leaves it at %4 times its initial norm.</source>
        <translation>클리핑 전에 기울기 자체는 단계마다 %1배로 변합니다. 클리핑은 %3단계 중 %2단계에서 작용했고, 기울기는 처음 노름의 %4배로 끝납니다.</translation>
    </message>
    <message>
        <source>The gradient itself changes by a factor of %1 per step.</source>
        <translation>기울기 자체는 단계마다 %1배로 변합니다.</translation>
    </message>
    <message>
        <source>Clipping acted in %1 of %2 steps and leaves the gradient at %3 times its initial norm.</source>
        <translation>클리핑은 %2단계 중 %1단계에서 작용했고, 기울기는 처음 노름의 %3배로 끝납니다.</translation>
    </message>
    <message>
        <source>Before clipping the gradient grows by a factor of %1 per step over the last %5; clipping held it back in %2 of %3 steps and leaves it at %4 times its initial norm.</source>
        <translation>클리핑 전에 기울기는 마지막 %5단계 동안 단계마다 %1배로 커집니다. 클리핑이 %3단계 중 %2단계에서 붙잡아 처음 노름의 %4배로 끝납니다.</translation>
    </message>
    <message>
        <source>Over the last %1 steps the gradient shrinks to %2 of its norm per step before clipping; clipping acted in %3 of %4 steps, and it can shorten a gradient but never lengthen it.</source>
        <translation>클리핑 전에 기울기의 노름은 마지막 %1단계 동안 단계마다 %2배로 줄어듭니다. 클리핑은 %4단계 중 %3단계에서 작용했으며, 기울기를 줄일 수는 있어도 늘릴 수는 없습니다.</translation>
    </message>
    <message>
        <source>Over the last %1 steps the gradient changes by a factor of %2 per step on average before clipping, which is within 1 % of 1; clipping acted in %3 of %4 steps and leaves it at %5 times its initial norm.</source>
        <translation>클리핑 전에 기울기는 마지막 %1단계 동안 단계마다 평균 %2배로 변하며, 이는 1에서 1 % 안쪽입니다. 클리핑은 %4단계 중 %3단계에서 작용했고, 기울기는 처음 노름의 %5배로 끝납니다.</translation>
    </message>
    <message>
        <source>Within %1 backward steps the gradient becomes larger than any number that can be followed here.</source>
        <translation>역방향 %1단계 안에 기울기가 여기서 다룰 수 있는 어떤 수보다도 커집니다.</translation>
    </message>
    <message>
        <source>The loss&apos;s gradient enters at several time steps: after %1 backward steps its norm is %2 times the initial one.</source>
        <translation>손실의 기울기가 여러 시각에서 들어옵니다. 역방향 %1단계 뒤 노름은 처음의 %2배입니다.</translation>
    </message>
    <message>
        <source>Rounded to %1 at every step, the printed norm ends at %2 times the initial one.</source>
        <translation>단계마다 %1(으)로 반올림하여 출력되는 노름은 처음의 %2배로 끝납니다.</translation>
    </message>
    <message>
        <source>unpacks to more than %1 MiB, the most that is read</source>
        <translation>압축을 풀면 읽을 수 있는 한도 %1 MiB를 넘습니다</translation>
    </message>
    <message>
        <source>is cut off: the end of its compressed text is missing</source>
        <translation>잘려 있습니다. 압축된 텍스트의 끝이 없습니다</translation>
    </message>
    <message>
        <source>is damaged: its compressed text cannot be unpacked</source>
        <translation>손상되었습니다. 압축된 텍스트를 풀 수 없습니다</translation>
    </message>
    <message>
        <source>goes on after the end of its compressed text</source>
        <translation>압축된 텍스트가 끝난 뒤에 다른 내용이 더 있습니다</translation>
    </message>
    <message>
        <source>tensors: the name of a file, %1, is not allowed in what was sent; allowed: an object of arrays</source>
        <translation>tensors: 받은 실험에는 파일 이름 %1을(를) 쓸 수 없습니다. 쓸 수 있는 값: 배열의 객체</translation>
    </message>
    <message>
        <source>is a picture with no experiment in it: it was not exported by Unroll, or its text was removed by another program</source>
        <translation>실험이 들어 있지 않은 그림입니다. Unroll이 내보낸 것이 아니거나, 다른 프로그램이 텍스트를 지웠습니다</translation>
    </message>
    <message>
        <source>%1 is not a link; a link to an experiment starts with %2</source>
        <translation>%1은(는) 링크가 아닙니다. 실험 링크는 %2(으)로 시작합니다</translation>
    </message>
    <message>
        <source>the link has version %1, made by a newer Unroll; this one reads version %2</source>
        <translation>링크의 버전은 %1이며 더 새로운 Unroll이 만들었습니다. 이 버전은 %2을(를) 읽습니다</translation>
    </message>
    <message>
        <source>holds %1, which no link does; allowed after %2: letters, digits, - and _</source>
        <translation>링크에 있을 수 없는 %1이(가) 들어 있습니다. %2 뒤에 쓸 수 있는 것: 로마자, 숫자, -, _</translation>
    </message>
    <message>
        <source>is cut off or damaged: its letters do not make whole bytes</source>
        <translation>잘렸거나 손상되었습니다. 글자들이 온전한 바이트를 이루지 않습니다</translation>
    </message>
    <message>
        <source>the arrays of the experiment hold %1 numbers, which is too much for a link; allowed: at most %2; save it as a file</source>
        <translation>실험의 배열에 숫자가 %1개 있어 링크에 담기에는 너무 많습니다. 담을 수 있는 한도: %2개. 파일로 저장하십시오</translation>
    </message>
    <message>
        <source>the experiment is a text of %1 bytes, which is too much for a link; allowed: at most %2; save it as a file</source>
        <translation>실험이 %1바이트의 텍스트라서 링크에 담기에는 너무 큽니다. 담을 수 있는 한도: %2바이트. 파일로 저장하십시오</translation>
    </message>
    <message>
        <source>the link is longer than %1 MiB, the most that is read</source>
        <translation>링크가 읽을 수 있는 한도 %1 MiB보다 깁니다</translation>
    </message>
    <message>
        <source>is a PNG that is cut off</source>
        <translation>끝이 잘린 PNG입니다</translation>
    </message>
    <message>
        <source>is a PNG that is damaged at its chunk %1</source>
        <translation>청크 %1에서 손상된 PNG입니다</translation>
    </message>
    <message>
        <source>is a PNG that is damaged: a chunk has a name that none has</source>
        <translation>손상된 PNG입니다. 청크 이름이 잘못되었습니다</translation>
    </message>
    <message>
        <source>holds a text of more than %1 MiB, the most that is read</source>
        <translation>들어 있는 텍스트가 읽을 수 있는 한도 %1 MiB보다 깁니다</translation>
    </message>
    <message>
        <source>is not a PNG</source>
        <translation>PNG가 아닙니다</translation>
    </message>
    <message>
        <source>The link has %1 letters, which is too much for a QR code; allowed: at most %2. The link itself can be copied as text.</source>
        <translation>링크가 %1글자라서 QR 코드에 담기에는 너무 깁니다. 담을 수 있는 한도: %2글자. 링크 자체는 텍스트로 복사할 수 있습니다.</translation>
    </message>
    <message>
        <source>Not pinned: these settings are not computed yet; pin them when they are.</source>
        <translation>고정하지 않았습니다. 이 설정은 아직 계산이 끝나지 않았습니다. 끝난 뒤에 고정하십시오.</translation>
    </message>
    <message>
        <source>This run is pinned already.</source>
        <translation>이 실행은 이미 고정되어 있습니다.</translation>
    </message>
    <message>
        <source>Not pinned: four runs are the most; Shift+P unpins them all, the menu Edit → Pinned runs a single one.</source>
        <translation>고정하지 않았습니다. 네 개까지만 고정할 수 있습니다. Shift+P는 모두 풀고, 편집 → 고정한 실행 메뉴는 하나씩 풉니다.</translation>
    </message>
    <message>
        <source>--text-scale: %1 is out of range; allowed: %2 … %3</source>
        <translation>--text-scale: %1은(는) 범위를 벗어납니다. 허용되는 값: %2 … %3</translation>
    </message>
    <message>
        <source>%1: there is no control %2; did you mean %3?</source>
        <translation>%1: %2 컨트롤은 없습니다. %3을(를) 뜻했나요?</translation>
    </message>
    <message>
        <source>%1: %2 is not allowed, because the worksheet locks it; allowed: %3</source>
        <translation>%1: 활동지에서 잠가 두었으므로 %2은(는) 쓸 수 없습니다. 쓸 수 있는 값: %3</translation>
    </message>
    <message>
        <source>tensors: other arrays are not allowed, because the worksheet locks them; allowed: those that are given</source>
        <translation>tensors: 활동지에서 잠가 두었으므로 다른 배열은 쓸 수 없습니다. 쓸 수 있는 값: 주어진 배열</translation>
    </message>
    <message>
        <source>Shown controls</source>
        <translation>보이는 컨트롤</translation>
    </message>
    <message>
        <source>Locked controls</source>
        <translation>잠긴 컨트롤</translation>
    </message>
    <message>
        <source>The controls that are shown and cannot be changed, as in seed, clip.</source>
        <translation>보이지만 바꿀 수 없는 컨트롤입니다. 예: seed, clip.</translation>
    </message>
    <message>
        <source>report: --out is missing; allowed: a file name that ends in %1</source>
        <translation>report: --out이 없습니다. 쓸 수 있는 값: %1(으)로 끝나는 파일 이름</translation>
    </message>
    <message>
        <source>--out: %1 is no report; allowed: a name that ends in %2</source>
        <translation>--out: %1은(는) 보고서가 아닙니다. 쓸 수 있는 값: %2(으)로 끝나는 이름</translation>
    </message>
    <message>
        <source>%1: the ending of the file name decides the format; allowed: .pdf, .html</source>
        <translation>%1: 파일 이름의 끝이 형식을 정합니다. 쓸 수 있는 값: .pdf, .html</translation>
    </message>
    <message>
        <source>There is no report yet: what it tells of has not been computed.</source>
        <translation>아직 보고서가 없습니다. 보고서에 담을 것이 다 계산되지 않았습니다.</translation>
    </message>
    <message>
        <source>--view lesson: --lesson is missing; allowed: the number of a step, from 1</source>
        <translation>--view lesson: --lesson이 없습니다. 쓸 수 있는 값: 1부터 시작하는 단계 번호</translation>
    </message>
    <message>
        <source>--view lesson: a step brings its own experiment; allowed: no FILE, --preset or --set</source>
        <translation>--view lesson: 수업 단계에는 자기 실험이 있습니다. FILE, --preset, --set은 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>--lesson and --question: --view %1 has none; allowed: with --view lesson</source>
        <translation>--lesson과 --question: --view %1에는 없습니다. --view lesson과 함께 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>--presentation: --view %1 has none; allowed: with --view window and lesson</source>
        <translation>--presentation: --view %1에는 없습니다. --view window, lesson과 함께 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>--lesson: %1 is out of range; allowed: 1 … %2</source>
        <translation>--lesson: %1은(는) 범위를 벗어납니다. 쓸 수 있는 값: 1 … %2</translation>
    </message>
    <message>
        <source>%1: a lesson has no such key</source>
        <translation>%1: 수업에 그런 키는 없습니다</translation>
    </message>
    <message>
        <source>--text-scale: --view %1 has its own size; allowed: with --view window and lesson</source>
        <translation>--text-scale: --view %1은(는) 크기가 정해져 있습니다. --view window, lesson과 함께 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>The question of the lesson comes first: this would answer it.</source>
        <translation>수업의 질문이 먼저입니다. 이것은 그 답이 됩니다.</translation>
    </message>
    <message>
        <source>--question: step %1 of the lesson asks nothing; allowed: a step that does</source>
        <translation>--question: 수업의 %1단계는 묻지 않습니다. 묻는 단계와 함께 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>The controls that the window shows, as in seed, clip; empty: all of them.</source>
        <translation>창에 보일 조작 요소 (예: seed, clip). 비어 있으면 모두.</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>%1: is what was done of another request, %2, than this one, %3; remove it, or choose another --out</source>
        <translation>%1: 이 요청(%3)이 아닌 다른 요청(%2)에서 계산한 것입니다. 지우거나 다른 --out을 고르세요</translation>
    </message>
    <message>
        <source>%1: is what was done of another shard, with point %2; remove it, or choose another --out</source>
        <translation>%1: 점 %2이(가) 있는, 다른 조각에서 계산한 것입니다. 지우거나 다른 --out을 고르세요</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 points were done, and nothing is written; with --out they are kept.</source>
        <translation>멈췄습니다. 점 %2개 가운데 %1개를 계산했지만 아무것도 쓰지 않았습니다. --out을 쓰면 남습니다.</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 points are done and kept in %3; the same command goes on from there.</source>
        <translation>멈췄습니다. 점 %2개 가운데 %1개를 계산해 %3에 남겨 두었습니다. 같은 명령을 다시 실행하면 거기서부터 이어집니다.</translation>
    </message>
    <message>
        <source>--shard: %1 is not allowed; allowed: I/N with I from 1 to N, as in 1/4</source>
        <translation>--shard: %1은(는) 쓸 수 없습니다. 쓸 수 있는 값: I/N, I는 1부터 N까지 (예: 1/4)</translation>
    </message>
    <message>
        <source>--merge: the file to write and its shards are missing, or there is more than these; allowed: --merge OUT.csv SHARD.csv…</source>
        <translation>--merge: 쓸 파일과 조각 파일이 없거나 그 밖의 것이 더 있습니다. 쓸 수 있는 값: --merge OUT.csv SHARD.csv…</translation>
    </message>
    <message>
        <source>sweep: %1 is missing; allowed: FIELD=FROM:TO:COUNT or FIELD=A,B,C</source>
        <translation>sweep: %1이(가) 없습니다. 쓸 수 있는 값: FIELD=FROM:TO:COUNT 또는 FIELD=A,B,C</translation>
    </message>
    <message>
        <source>--jobs: %1 is out of range; allowed: %2 … %3</source>
        <translation>--jobs: %1은(는) 범위를 벗어납니다. 쓸 수 있는 값: %2 … %3</translation>
    </message>
    <message>
        <source>line %1 is no row of a map: %2</source>
        <translation>%1번째 줄은 지도의 행이 아닙니다: %2</translation>
    </message>
    <message>
        <source>line %1 is of another request, %2, than the lines above, %3</source>
        <translation>%1번째 줄은 위의 줄들(%3)과 다른 요청(%2)에서 나왔습니다</translation>
    </message>
    <message>
        <source>line %1 is the second one of point %2</source>
        <translation>%1번째 줄은 점 %2의 두 번째 줄입니다</translation>
    </message>
    <message>
        <source>is no map; allowed: a CSV file of `unroll sweep`, which begins with %1</source>
        <translation>지도가 아닙니다. 쓸 수 있는 값: %1(으)로 시작하는, `unroll sweep`의 CSV 파일</translation>
    </message>
    <message>
        <source>line %1, the last one, is cut off</source>
        <translation>마지막 줄인 %1번째 줄이 중간에 끊겼습니다</translation>
    </message>
    <message>
        <source>%1: is of another request, %2, than %3, which is of %4</source>
        <translation>%1: %3(%4)과(와) 다른 요청(%2)에서 나왔습니다</translation>
    </message>
    <message>
        <source>%1: point %2 is in %3, too; allowed: each shard once</source>
        <translation>%1: 점 %2은(는) %3에도 있습니다. 조각은 저마다 한 번만 주어야 합니다</translation>
    </message>
    <message>
        <source>There is no point in any of the %1 files; allowed: all shards of a map</source>
        <translation>파일 %1개 가운데 어디에도 점이 없습니다. 한 지도의 모든 조각이 있어야 합니다</translation>
    </message>
    <message>
        <source>Point %1 is in none of the %2 files, and of all %3 points they lack %4; allowed: all shards of a map</source>
        <translation>점 %1이(가) 파일 %2개 가운데 어디에도 없고, 점 %3개 가운데 %4개가 모자랍니다. 한 지도의 모든 조각이 있어야 합니다</translation>
    </message>
    <message>
        <source>%1: %2 is given twice; allowed: each value once</source>
        <translation>%1: %2이(가) 두 번 주어졌습니다. 값은 저마다 한 번만 주어야 합니다</translation>
    </message>
    <message>
        <source>%1: %2 is not allowed; allowed: FROM:TO:COUNT of a number, FROM:TO:COUNT@log, or values as in A,B,C</source>
        <translation>%1: %2은(는) 쓸 수 없습니다. 쓸 수 있는 값: 수의 FROM:TO:COUNT, FROM:TO:COUNT@log, 또는 A,B,C처럼 나열한 값</translation>
    </message>
    <message>
        <source>%1: %2 is no number of values; allowed: 1, 2 … %3</source>
        <translation>%1: %2은(는) 값의 개수가 아닙니다. 쓸 수 있는 값: 1, 2 … %3</translation>
    </message>
    <message>
        <source>%1: a range of %2 values from %3 to %4 does not ascend; allowed: FROM below TO</source>
        <translation>%1: %3부터 %4까지 값 %2개의 범위는 커지지 않습니다. FROM은 TO보다 작아야 합니다</translation>
    </message>
    <message>
        <source>%1: a logarithmic range cannot begin at %2; allowed: above 0</source>
        <translation>%1: 로그 범위는 %2에서 시작할 수 없습니다. 쓸 수 있는 값: 0보다 큰 수</translation>
    </message>
    <message>
        <source>%1 is no axis; allowed: FIELD=FROM:TO:COUNT, as in weight_scale=0.1:3:200, or FIELD=A,B,C, as in hidden_size=3,16,64</source>
        <translation>%1은(는) 축이 아닙니다. 쓸 수 있는 값: FIELD=FROM:TO:COUNT (예: weight_scale=0.1:3:200) 또는 FIELD=A,B,C (예: hidden_size=3,16,64)</translation>
    </message>
    <message>
        <source>%1 cannot be an axis of a map; allowed: %2</source>
        <translation>%1은(는) 지도의 축이 될 수 없습니다. 쓸 수 있는 값: %2</translation>
    </message>
    <message>
        <source>%1 is on both axes; allowed: two different fields</source>
        <translation>%1이(가) 두 축에 모두 있습니다. 서로 다른 두 필드여야 합니다</translation>
    </message>
    <message>
        <source>The map has %1 × %2 points; allowed: up to %3 together</source>
        <translation>지도의 점이 %1 × %2개입니다. 모두 %3개까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>%1 seeds are not allowed for each point; allowed: 1, 2 … %2</source>
        <translation>점마다 시드 %1개는 쓸 수 없습니다. 쓸 수 있는 값: 1, 2 … %2</translation>
    </message>
    <message>
        <source>seed: %1 seeds from %2 on would go beyond %3, the last one</source>
        <translation>seed: %2부터 시드 %1개는 마지막 시드인 %3을(를) 넘습니다</translation>
    </message>
    <message>
        <source>tensors: a map draws its weights from seeds, and %1 is given; allowed: an experiment without arrays</source>
        <translation>tensors: 지도는 가중치를 시드에서 뽑는데 %1이(가) 주어졌습니다. 배열이 없는 실험이어야 합니다</translation>
    </message>
    <message>
        <source>--resume: a checkpoint brings its own settings; allowed: no FILE and no --preset</source>
        <translation>--resume: 체크포인트에는 설정이 들어 있습니다. FILE과 --preset 없이만 허용됩니다</translation>
    </message>
    <message>
        <source>--set: with --resume most fields are those of the checkpoint; allowed: %1</source>
        <translation>--set: --resume과 함께면 대부분의 필드는 체크포인트의 것입니다. 허용되는 필드: %1</translation>
    </message>
    <message>
        <source>iterations: %1 is fewer than the %2 that are done already; allowed: %2 and more</source>
        <translation>iterations: %1은(는) 이미 마친 %2보다 적습니다. 허용되는 값: %2 이상</translation>
    </message>
    <message>
        <source>%1: the list has %2 numbers; those beside it have %3</source>
        <translation>%1: 이 목록에는 수가 %2개 있지만 옆의 목록에는 %3개 있습니다</translation>
    </message>
    <message>
        <source>%1: a whole number is missing there</source>
        <translation>%1: 그 자리에 정수가 없습니다</translation>
    </message>
    <message>
        <source>%1: %2 is not a format version; allowed: %3</source>
        <translation>%1: %2은(는) 형식 버전이 아닙니다. 허용되는 값: %3</translation>
    </message>
    <message>
        <source>%1: the file has format version %2, made by a newer Unroll; this one reads version %3</source>
        <translation>%1: 이 파일은 더 새로운 Unroll이 만든 형식 버전 %2입니다. 이 프로그램은 버전 %3까지 읽습니다</translation>
    </message>
    <message>
        <source>learners: %1 is not allowed; allowed: objects with fields of a learner</source>
        <translation>learners: %1은(는) 허용되지 않습니다. 허용되는 값: 학습자의 필드를 담은 객체</translation>
    </message>
    <message>
        <source>learners: %1 is not allowed; allowed: a list of 1 … %2 objects</source>
        <translation>learners: %1은(는) 허용되지 않습니다. 허용되는 값: 객체 1 … %2개의 목록</translation>
    </message>
    <message>
        <source>is no checkpoint of a training: it has no &quot;unroll_checkpoint&quot;</source>
        <translation>학습의 체크포인트가 아닙니다. &quot;unroll_checkpoint&quot;가 없습니다</translation>
    </message>
    <message>
        <source>is no whole checkpoint: &quot;training&quot; or &quot;learners&quot; is missing</source>
        <translation>온전한 체크포인트가 아닙니다. &quot;training&quot;이나 &quot;learners&quot;가 없습니다</translation>
    </message>
    <message>
        <source>is no training: a file of one is { &quot;unroll_training&quot;: 1, … }</source>
        <translation>학습 파일이 아닙니다. 학습 파일은 { &quot;unroll_training&quot;: 1, … }입니다</translation>
    </message>
    <message>
        <source>learner%1: %2 has %3 entries; with these settings it must have %4</source>
        <translation>learner%1: %2의 항목이 %3개입니다. 이 설정이면 %4개여야 합니다</translation>
    </message>
    <message>
        <source>learner%1: %2 holds what no training leaves there</source>
        <translation>learner%1: %2에 어떤 학습도 남기지 않는 값이 들어 있습니다</translation>
    </message>
    <message>
        <source>learners: there are the states of %1, but settings of %2</source>
        <translation>learners: 상태는 %1개인데 설정은 %2개입니다</translation>
    </message>
    <message>
        <source>lag: %1 is too short for the task %2; allowed: %3 and more</source>
        <translation>lag: %1은(는) 과제 %2에 너무 짧습니다. 허용되는 값: %3 이상</translation>
    </message>
    <message>
        <source>lag: %1 with hidden_size %2, batch_size %3 and so many learners (%4) would keep %5 numbers; allowed: 1e+08</source>
        <translation>lag: hidden_size %2, batch_size %3, 학습자 %4명에서 %1이면 수 %5개를 보관해야 합니다. 허용되는 값: 1e+08</translation>
    </message>
    <message>
        <source>check_every: %1 with %2 iterations and lag %3 would keep %4 gradient norms; allowed: 2e+07</source>
        <translation>check_every: 반복 %2회, lag %3에서 %1이면 기울기 노름 %4개를 보관해야 합니다. 허용되는 값: 2e+07</translation>
    </message>
    <message>
        <source>learners: %1 of them are not allowed; allowed: 1 … %2</source>
        <translation>learners: %1명은 허용되지 않습니다. 허용되는 값: 1 … %2</translation>
    </message>
    <message>
        <source>--set: %1 is not of the form FIELD=VALUE, as in learning_rate=0.1 or learner2.cell=lstm</source>
        <translation>--set: %1은(는) learning_rate=0.1이나 learner2.cell=lstm처럼 FIELD=VALUE 꼴이 아닙니다</translation>
    </message>
    <message>
        <source>%1: there is no such learner; allowed: learner1 … learner%2</source>
        <translation>%1: 그런 학습자는 없습니다. 허용되는 값: learner1 … learner%2</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>What is learnt; each task needs something from long ago.</source>
        <translation>무엇을 배우는지 정합니다. 과제마다 오래전에 나온 것이 필요합니다.</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>덧셈</translation>
    </message>
    <message>
        <source>Temporal order</source>
        <translation>시간 순서</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>How many steps what matters lies back: the length of a sequence (copy: 20 steps longer).</source>
        <translation>중요한 것이 몇 시점 전에 나오는지, 곧 시퀀스의 길이입니다(복사는 20시점 더 깁니다).</translation>
    </message>
    <message>
        <source>Names K</source>
        <translation>이름 수 K</translation>
    </message>
    <message>
        <source>How many names there are (tom_and_mary); with two, the second would give the first away.</source>
        <translation>이름이 몇 개인지 정합니다(tom_and_mary). 둘뿐이면 두 번째 이름이 첫 번째를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Number of hidden units of each learner.</source>
        <translation>학습자마다 은닉 유닛이 몇 개인지 정합니다.</translation>
    </message>
    <message>
        <source>Number of new sequences in each iteration.</source>
        <translation>반복마다 새로 뽑는 시퀀스의 수입니다.</translation>
    </message>
    <message>
        <source>Start of NumPy&apos;s random numbers, of the weights and of the sequences.</source>
        <translation>NumPy 난수의 시작값입니다. 가중치와 시퀀스를 정합니다.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>반복 횟수</translation>
    </message>
    <message>
        <source>How many batches are trained on, one after the other.</source>
        <translation>배치 몇 개를 차례로 학습하는지 정합니다.</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>검사 간격</translation>
    </message>
    <message>
        <source>Iterations from one check on sequences that are never trained on to the next.</source>
        <translation>학습에 쓰지 않는 시퀀스로 검사하는 간격(반복 횟수)입니다.</translation>
    </message>
    <message>
        <source>What one time step computes; rnn: with tanh.</source>
        <translation>한 시점이 무엇을 계산하는지 정합니다. rnn은 tanh를 씁니다.</translation>
    </message>
    <message>
        <source>What the recurrent weights Wh, drawn with standard deviation 1/√H, are multiplied by.</source>
        <translation>표준편차 1/√H로 뽑은 순환 가중치 Wh에 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화 방법</translation>
    </message>
    <message>
        <source>How gradients change the parameters, as in PyTorch.</source>
        <translation>기울기로 매개변수를 어떻게 바꾸는지 정합니다. PyTorch와 같습니다.</translation>
    </message>
    <message>
        <source>Momentum SGD</source>
        <translation>모멘텀 SGD</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>How far each step goes; may be changed while it trains.</source>
        <translation>한 번에 얼마나 나아가는지 정합니다. 학습하는 동안 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>How much of the last step goes on (momentum).</source>
        <translation>지난 걸음이 얼마나 이어지는지 정합니다(momentum).</translation>
    </message>
    <message>
        <source>Whether the gradients of all parameters together are scaled down to the max norm.</source>
        <translation>모든 매개변수의 기울기를 함께 최대 노름까지 줄일지 정합니다.</translation>
    </message>
    <message>
        <source>Threshold of clipping; may be changed while it trains.</source>
        <translation>클리핑의 기준값입니다. 학습하는 동안 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Training: explosion</source>
        <translation>학습: 폭발</translation>
    </message>
    <message>
        <source>Tom and Mary over 20 steps, with momentum: without clipping the RNN is thrown off its way, with it it learns.</source>
        <translation>20시점의 톰과 메리, 모멘텀 SGD: 클리핑이 없으면 RNN이 길에서 튕겨 나가고, 있으면 배웁니다.</translation>
    </message>
    <message>
        <source>Training: vanishing</source>
        <translation>학습: 소실</translation>
    </message>
    <message>
        <source>Tom and Mary over 100 steps: the RNN never hears of the first word, GRU and LSTM with gates held open do.</source>
        <translation>100시점의 톰과 메리: RNN에는 첫 단어의 소식이 닿지 않고, 게이트를 열어 둔 GRU와 LSTM에는 닿습니다.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점 개수</translation>
    </message>
    <message>
        <source>How many values of the field the map has.</source>
        <translation>지도에 놓을 이 설정의 값 개수입니다.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>시드 수</translation>
    </message>
    <message>
        <source>How many draws of the weights each point of the map is the median of.</source>
        <translation>지도의 각 점은 이만큼 여러 번 뽑은 가중치에서 구한 중앙값입니다.</translation>
    </message>
    <message>
        <source>What the gradient is multiplied by in each step on the cliff.</source>
        <translation>절벽 위에서 한 걸음마다 기울기에 곱하는 수입니다.</translation>
    </message>
    <message>
        <source>The length that the clipped descent shortens longer gradients to.</source>
        <translation>클리핑하는 하강은 이보다 긴 기울기를 이 길이로 줄입니다.</translation>
    </message>
    <message>
        <source>--training: nothing here shows one; allowed: with --view window --page train, or with --view %1</source>
        <translation>--training: 여기에는 학습을 보여 줄 곳이 없습니다. 허용: --view window --page train과 함께, 또는 --view %1과 함께</translation>
    </message>
    <message>
        <source>learner%1: there is no learner%2 yet; allowed: one after the other, up to learner%3</source>
        <translation>learner%1: 아직 learner%2가 없습니다. 허용되는 값: learner%3까지 차례대로</translation>
    </message>
    <message>
        <source>%1: this is the same for all learners; allowed: %2</source>
        <translation>%1: 모든 학습자에게 똑같은 값입니다. 허용되는 값: %2</translation>
    </message>
    <message>
        <source>%1: each learner has its own; allowed: %2</source>
        <translation>%1: 학습자마다 따로 가진 값입니다. 허용되는 값: %2</translation>
    </message>
    <message>
        <source>%1: a list, which only a file gives; allowed: fields of each, as in learner2.cell=lstm</source>
        <translation>%1: 파일로만 줄 수 있는 목록입니다. 허용되는 값: learner2.cell=lstm처럼 학습자마다의 필드</translation>
    </message>
    <message>
        <source>%1: is what was done of a map over other fields; remove it, or choose another --out; allowed: a file that begins with %2</source>
        <translation>%1: 다른 필드의 지도를 계산하던 것입니다. 지우거나 다른 --out을 고르세요. 허용되는 값: %2(으)로 시작하는 파일</translation>
    </message>
    <message>
        <source>--view %1: --training is missing; allowed: a preset, as in --training explosion, or a file</source>
        <translation>--view %1: --training이 없습니다. 허용되는 값: --training explosion처럼 프리셋, 또는 파일</translation>
    </message>
    <message>
        <source>--training: %1 is neither a preset nor a file; allowed: %2, or the file of a training or of a checkpoint</source>
        <translation>--training: %1은(는) 프리셋도 파일도 아닙니다. 허용되는 값: %2, 또는 학습 파일이나 체크포인트 파일</translation>
    </message>
    <message>
        <source>--checkpoint: &quot;-&quot; is not allowed; allowed: the name of a file</source>
        <translation>--checkpoint: &quot;-&quot;은(는) 허용되지 않습니다. 허용되는 값: 파일 이름</translation>
    </message>
    <message>
        <source>%1: %2 would be written over the file of %3; allowed: another file</source>
        <translation>%1: %2은(는) %3의 파일을 덮어쓰게 됩니다. 허용되는 값: 다른 파일</translation>
    </message>
    <message>
        <source>%1: another process is writing to it</source>
        <translation>%1: 다른 프로세스가 쓰고 있습니다</translation>
    </message>
    <message>
        <source>%1: point %2 has %3 and %4 where the other points of the map leave no place for them</source>
        <translation>%1: 점 %2의 값 %3, %4은(는) 지도의 다른 점들 사이에 있을 자리가 없습니다</translation>
    </message>
    <message>
        <source>is a result of `unroll train`, which has no weights to go on with; allowed: what --checkpoint wrote</source>
        <translation>`unroll train`의 결과이며 이어 갈 가중치가 없습니다. 허용되는 값: --checkpoint가 쓴 파일</translation>
    </message>
    <message>
        <source>--training: the page %1 shows none; allowed: with --page train</source>
        <translation>--training: %1 페이지에는 학습이 없습니다. --page train에서만 허용됩니다</translation>
    </message>
    <message>
        <source>--page train: --training is missing; allowed: a preset, as in --training explosion, or a file</source>
        <translation>--page train: --training이 없습니다. 허용되는 값: --training explosion처럼 프리셋, 또는 파일</translation>
    </message>
    <message>
        <source>--page train: a training brings its own settings; allowed: no FILE, --preset or --set</source>
        <translation>--page train: 학습에는 설정이 들어 있습니다. FILE, --preset, --set은 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>code: a training brings all its settings; allowed: no --preset, and no FILE beside --training</source>
        <translation>code: 학습은 모든 설정을 스스로 가지고 있습니다. --preset 없이, --training과 함께라면 FILE도 없이 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>--as: %1 is not allowed with a training; allowed: %2</source>
        <translation>--as: 학습에는 %1을(를) 쓸 수 없습니다. 쓸 수 있는 값: %2</translation>
    </message>
    <message>
        <source>preset: %1 is a preset of trainings, chosen with --training %2</source>
        <translation>preset: %1은(는) 학습의 프리셋으로, --training %2(으)로 고릅니다</translation>
    </message>
</context>
<context>
    <name>unroll::AccuracyView</name>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Right answers: %1.</source>
        <translation>맞은 답: %1.</translation>
    </message>
    <message>
        <source>Guessing: %1.</source>
        <translation>찍을 때: %1.</translation>
    </message>
    <message>
        <source>How many answers are right: thick, of sequences that are never trained on; pale, of each batch. The dashed line is what guessing reaches without remembering anything. A task of choices counts as learnt at 99 %; adding, where an answer is right when it is near enough, at a mean squared error below 0.01.</source>
        <translation>맞은 답의 비율입니다. 굵은 선은 학습에 쓰지 않는 시퀀스, 옅은 선은 각 배치의 값입니다. 점선은 아무것도 기억하지 않고 찍을 때의 정확도입니다. 고르는 과제는 99 %에서 배운 것으로 봅니다. 덧셈은 충분히 가까우면 맞은 답이고, 평균 제곱 오차가 0.01보다 작으면 배운 것으로 봅니다.</translation>
    </message>
    <message>
        <source>right answers, %</source>
        <translation>맞은 답, %</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>찍기</translation>
    </message>
</context>
<context>
    <name>unroll::ActivationView</name>
    <message>
        <source>One pass through tanh multiplies the gradient by 1 − tanh²x: 1 at x&#xa0;=&#xa0;0, but only %1 at x&#xa0;=&#xa0;1.</source>
        <translation>tanh를 한 번 지나면 기울기에 1 − tanh²x가 곱해집니다. x&#xa0;=&#xa0;0에서는 1이지만 x&#xa0;=&#xa0;1에서는 %1뿐입니다.</translation>
    </message>
    <message>
        <source>%1 passes through tanh multiply %1 such factors: still 1 at x&#xa0;=&#xa0;0, but only %2 for a value that starts at x&#xa0;=&#xa0;1.</source>
        <translation>tanh를 %1번 지나면 그런 인수 %1개가 곱해집니다. x&#xa0;=&#xa0;0에서는 여전히 1이지만 x&#xa0;=&#xa0;1에서 출발한 값에서는 %2뿐입니다.</translation>
    </message>
    <message>
        <source>tanh %1 times</source>
        <translation>tanh %1번</translation>
    </message>
    <message>
        <source>its derivative</source>
        <translation>그 도함수</translation>
    </message>
    <message>
        <source>There is no backward step, and so no unit to look at.</source>
        <translation>역방향 단계가 없으므로 볼 유닛도 없습니다.</translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) %3 of %4 units are off: their slope is 0, and no gradient passes.</source>
        <translation>역방향 %1단계(시각 %2)에서 유닛 %4개 중 %3개가 꺼져 있습니다. 도함수 값이 0이라 기울기가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) %3 of %4 units are saturated: their slope is below %5.</source>
        <translation>역방향 %1단계(시각 %2)에서 유닛 %4개 중 %3개가 포화되었습니다. 도함수 값이 %5보다 작습니다.</translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) %3 of %4 gates and candidates are saturated: their slope is below 1/20 of the largest.</source>
        <translation>역방향 %1단계(시각 %2)에서 게이트와 후보 %4개 중 %3개가 포화되었습니다. 도함수 값이 최댓값의 1/20보다 작습니다.</translation>
    </message>
    <message>
        <source>On its way back a gradient is multiplied by the derivative of each tanh it passes, 1 − tanh²x, which is never above 1 and shrinks as |x| grows. The bold curves are one pass; the thin ones follow a value through as many tanh as the step looked at: the composition tanh∘…∘tanh and its derivative, the product of the single factors. The chain of MatMuls itself leaves tanh out, as the note&apos;s listing does, to show MatMul alone.</source>
        <translation>기울기는 거꾸로 흐르면서 지나는 tanh마다 그 도함수 1 − tanh²x가 곱해집니다. 이 값은 1을 넘지 않으며 |x|가 커질수록 작아집니다. 굵은 곡선은 한 번 지날 때이고, 가는 곡선은 지금 보는 단계만큼 tanh를 거듭 지날 때, 곧 합성 tanh∘…∘tanh와 그 도함수(인수들의 곱)입니다. MatMul 사슬 자체는 책의 코드처럼 tanh를 빼고 MatMul만 보여 줍니다.</translation>
    </message>
    <message>
        <source>On its way back through a time step the gradient of each unit is multiplied by the derivative of the activation at the value it had on the way forward. Each dot is one unit of one sequence at the step looked at (at most 400 are drawn; those beyond the picture stand at its edge). A unit counts as saturated where its slope is below a twentieth of the largest slope the activation has anywhere: hardly anything of the gradient passes there.</source>
        <translation>한 시각을 거꾸로 지날 때 각 유닛의 기울기에는 순전파 때의 값에서 구한 활성화 함수의 도함수가 곱해집니다. 점 하나는 지금 보는 단계에서 시퀀스 하나의 유닛 하나입니다(최대 400개를 그리며, 그림을 벗어나는 점은 가장자리에 놓입니다). 도함수 값이 그 활성화 함수의 가장 큰 도함수 값의 20분의 1보다 작으면 포화된 유닛으로 셉니다. 그런 곳에서는 기울기가 거의 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>A gated cell squeezes its gates through the sigmoid σ and its candidate through tanh. Each dot is a gate (full) or a candidate (hollow) of one unit and sequence at the step looked at, placed on the derivative (at most 400 of each are drawn; those beyond the picture stand at its edge). A dot counts as saturated where the slope is below a twentieth of its largest, which is 1/4 for σ and 1 for tanh. A saturated gate hardly learns; but a forget or update gate that is saturated at its open end is also what lets the gradient through unharmed.</source>
        <translation>게이트가 있는 셀은 게이트를 시그모이드 σ에, 후보를 tanh에 통과시킵니다. 점 하나는 지금 보는 단계에서 유닛 하나, 시퀀스 하나의 게이트(채운 점) 또는 후보(빈 점)이며 도함수 위에 놓입니다(각각 최대 400개를 그리며, 그림을 벗어나는 점은 가장자리에 놓입니다). 도함수 값이 최댓값(σ는 1/4, tanh는 1)의 20분의 1보다 작으면 포화된 것으로 셉니다. 포화된 게이트는 거의 학습하지 못합니다. 그러나 열린 쪽으로 포화된 망각 게이트나 업데이트 게이트는 기울기를 온전히 통과시키기도 합니다.</translation>
    </message>
    <message>
        <source>σ and tanh</source>
        <translation>σ와 tanh</translation>
    </message>
    <message>
        <source>ReLU and its slope</source>
        <translation>ReLU와 그 도함수</translation>
    </message>
    <message>
        <source>Sigmoid and its slope</source>
        <translation>시그모이드와 그 도함수</translation>
    </message>
    <message>
        <source>Identity and its slope</source>
        <translation>항등 함수와 그 도함수</translation>
    </message>
    <message>
        <source>tanh and its slope</source>
        <translation>tanh와 그 도함수</translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) none of %3 gates and candidates is saturated: no slope is below 1/20 of the largest.</source>
        <translation>역방향 %1단계(시각 %2)에서 게이트와 후보 %3개 중 포화된 것이 없습니다. 도함수 값이 모두 최댓값의 1/20 이상입니다.</translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) none of %3 units is off.</source>
        <translation>역방향 %1단계(시각 %2)에서 유닛 %3개 중 꺼진 것이 없습니다.</translation>
    </message>
    <message>
        <source>At backward step %1 (time step %2) none of %3 units is saturated: no slope is below %4.</source>
        <translation>역방향 %1단계(시각 %2)에서 유닛 %3개 중 포화된 것이 없습니다. 도함수 값이 모두 %4 이상입니다.</translation>
    </message>
</context>
<context>
    <name>unroll::Answer</name>
    <message>
        <source>You drew a gradient that grows.</source>
        <translation>커지는 기울기를 그렸습니다.</translation>
    </message>
    <message>
        <source>You drew a gradient that shrinks.</source>
        <translation>작아지는 기울기를 그렸습니다.</translation>
    </message>
    <message>
        <source>You drew a gradient that keeps its size.</source>
        <translation>크기가 그대로인 기울기를 그렸습니다.</translation>
    </message>
    <message>
        <source>The real one grows, too.</source>
        <translation>실제 기울기도 커집니다.</translation>
    </message>
    <message>
        <source>The real one grows.</source>
        <translation>실제 기울기는 커집니다.</translation>
    </message>
    <message>
        <source>The real one shrinks, too.</source>
        <translation>실제 기울기도 작아집니다.</translation>
    </message>
    <message>
        <source>The real one shrinks.</source>
        <translation>실제 기울기는 작아집니다.</translation>
    </message>
    <message>
        <source>The real one keeps its size, too.</source>
        <translation>실제 기울기도 크기가 그대로입니다.</translation>
    </message>
    <message>
        <source>The real one keeps its size.</source>
        <translation>실제 기울기는 크기가 그대로입니다.</translation>
    </message>
    <message>
        <source>After step %1 yours is at %2 and the real one at %3: less than a factor of 2 apart.</source>
        <translation>%1단계 뒤에 그린 것은 %2, 실제는 %3으로 두 배 이내의 차이입니다.</translation>
    </message>
    <message>
        <source>After step %1 yours is at %2 and the real one at %3: a factor of %4 apart.</source>
        <translation>%1단계 뒤에 그린 것은 %2, 실제는 %3으로 %4배 차이가 납니다.</translation>
    </message>
    <message>
        <source>On the way it is largest after step %1: %2.</source>
        <translation>그 사이 %1단계 뒤에 가장 큽니다: %2.</translation>
    </message>
    <message>
        <source>What happens: “%1”.</source>
        <translation>실제로 일어나는 일: “%1”.</translation>
    </message>
    <message>
        <source>You expected “%1”, and so it is.</source>
        <translation>예상한 것은 “%1”이고, 실제로 그렇습니다.</translation>
    </message>
    <message>
        <source>You expected “%1”; what happens is “%2”.</source>
        <translation>예상한 것은 “%1”이고, 실제로 일어나는 일은 “%2”입니다.</translation>
    </message>
</context>
<context>
    <name>unroll::AxisEditor</name>
    <message>
        <source>Along x</source>
        <translation>가로축</translation>
    </message>
    <message>
        <source>Along y</source>
        <translation>세로축</translation>
    </message>
    <message>
        <source>The setting that grows from left to right</source>
        <translation>왼쪽에서 오른쪽으로 커지는 설정</translation>
    </message>
    <message>
        <source>The setting that grows upwards</source>
        <translation>위로 갈수록 커지는 설정</translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>where a range begins</extracomment>
        <translation>시작</translation>
    </message>
    <message>
        <source>x from</source>
        <translation>가로축의 시작</translation>
    </message>
    <message>
        <source>y from</source>
        <translation>세로축의 시작</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>where a range ends</extracomment>
        <translation>끝</translation>
    </message>
    <message>
        <source>x to</source>
        <translation>가로축의 끝</translation>
    </message>
    <message>
        <source>y to</source>
        <translation>세로축의 끝</translation>
    </message>
    <message>
        <source>Points along x</source>
        <translation>가로축의 점 개수</translation>
    </message>
    <message>
        <source>Points along y</source>
        <translation>세로축의 점 개수</translation>
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
    <name>unroll::CellsPanel</name>
    <message>
        <source>The experiment of the other page, computed with an RNN, an LSTM and a GRU that read the same inputs.</source>
        <translation>다른 페이지의 실험을 같은 입력을 읽는 RNN, LSTM, GRU로 각각 계산합니다.</translation>
    </message>
    <message>
        <source>The weights that are given belong to their own cell and are not used here.</source>
        <translation>주어진 가중치는 그 셀의 것이므로 여기서는 쓰지 않습니다.</translation>
    </message>
</context>
<context>
    <name>unroll::CellsView</name>
    <message>
        <source>Gradient norm of three cells</source>
        <translation>세 셀의 기울기 노름</translation>
    </message>
    <message>
        <source>%1 NaN</source>
        <translation>%1 NaN</translation>
    </message>
    <message>
        <source>%1 exactly 0</source>
        <translation>%1 정확히 0</translation>
    </message>
    <message>
        <source>%1 beyond every number</source>
        <translation>%1 수의 범위를 넘음</translation>
    </message>
    <message>
        <source>After one backward step: %1.</source>
        <translation>역방향 한 단계 뒤: %1.</translation>
    </message>
    <message>
        <source>After %1 backward steps: %2.</source>
        <translation>역방향 %1단계 뒤: %2.</translation>
    </message>
    <message>
        <source>Norms at step %1: %2.</source>
        <translation>%1단계의 노름: %2.</translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation>역방향 단계 k</translation>
    </message>
    <message>
        <source>%1, cell state</source>
        <translation>%1 셀 상태</translation>
    </message>
    <message>
        <source>The norm of the gradient of the loss with respect to the hidden state, k steps before the last one, in an RNN, an LSTM and a GRU. All three read the same inputs, with the same seed, sizes and scales; the weights drawn are not the same, since an LSTM has four blocks of them and a GRU three where an RNN has one. The dashed curve is the gradient of the LSTM&apos;s cell state: each step multiplies it by the forget gate instead of a matrix, and what comes through h joins it. No cell forbids vanishing: with closed gates the LSTM&apos;s gradient vanishes too, and with large weights all three can explode.</source>
        <translation>RNN, LSTM, GRU에서 마지막보다 k단계 앞의 은닉 상태에 대한 손실 기울기의 노름입니다. 세 셀은 같은 입력을 읽고 시드, 크기, 배율도 같지만 뽑힌 가중치는 다릅니다. RNN의 가중치 블록이 하나일 때 LSTM은 넷, GRU는 셋이기 때문입니다. 파선은 LSTM의 셀 상태에 대한 기울기입니다. 단계마다 행렬 대신 망각 게이트가 곱해지고, h를 거쳐 온 몫이 더해집니다. 어떤 셀도 기울기 소실을 막아 주지는 않습니다. 게이트가 닫히면 LSTM의 기울기도 사라지고, 가중치가 크면 세 셀 모두 폭발할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 as large as before</source>
        <translation>%1 처음과 같음</translation>
    </message>
    <message>
        <source>%1 %2 times larger</source>
        <translation>%1 %2배</translation>
    </message>
    <message>
        <source>%1 %2 times smaller</source>
        <translation>%1 %2분의 1</translation>
    </message>
    <message>
        <source>%1 exactly 0 at first</source>
        <translation>%1 처음에 정확히 0</translation>
    </message>
    <message>
        <source>(cell state × %1)</source>
        <extracomment>after &quot;LSTM 475 times smaller&quot;: what became of the gradient of its cell state</extracomment>
        <translation>(셀 상태 × %1)</translation>
    </message>
    <message>
        <source>Largest at h₀: %1.</source>
        <translation>h₀에서 가장 큰 것: %1.</translation>
    </message>
    <message>
        <source>the weights that are given belong to their own cell and are not used here</source>
        <translation>주어진 가중치는 해당 셀의 것이라 여기서는 쓰지 않음</translation>
    </message>
    <message>
        <source>%1 lost to clipping</source>
        <translation>%1 클리핑으로 사라짐</translation>
    </message>
</context>
<context>
    <name>unroll::Change</name>
    <message>
        <source>%1 %2 → %3</source>
        <extracomment>one line of the journal and of the undo menu: &quot;Weight scale 1 → 0.5&quot;</extracomment>
        <translation>%1 %2 → %3</translation>
    </message>
</context>
<context>
    <name>unroll::CliffView</name>
    <message>
        <source>The cliff, and why clipping helps</source>
        <translation>절벽, 그리고 클리핑이 돕는 까닭</translation>
    </message>
    <message>
        <source>After %1 steps E = %2 with clipping at %3 or without: no gradient on the way is longer.</source>
        <translation>%1걸음 뒤 E = %2이며, %3에서 클리핑하든 하지 않든 같습니다. 가는 길에 그보다 긴 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>Without clipping the longest gradient is %1, at step %2, and after %3 steps E = %4. Clipped at %5, E = %6.</source>
        <translation>클리핑하지 않으면 가장 긴 기울기가 %2번째 걸음에서 %1이고, %3걸음 뒤 E = %4입니다. %5에서 클리핑하면 E = %6입니다.</translation>
    </message>
    <message>
        <source>The descent starts at w = %1, b = %2; without clipping it ends at w = %3, b = %4, clipped at w = %5, b = %6. The arrow keys move the start, with Shift in small steps.</source>
        <translation>하강은 w = %1, b = %2에서 출발합니다. 클리핑하지 않으면 w = %3, b = %4에서, 클리핑하면 w = %5, b = %6에서 끝납니다. 화살표 키로 출발점을 옮기고, Shift와 함께 누르면 조금씩 옮깁니다.</translation>
    </message>
    <message>
        <source>Pascanu, Mikolov, Bengio 2013, figure 6; gradient descent from w = %1, b = %2, learning rate %3, %4 steps, clipped at %5</source>
        <translation>Pascanu, Mikolov, Bengio 2013, 그림 6; w = %1, b = %2에서 출발한 경사 하강, 학습률 %3, %4걸음, 클리핑 %5</translation>
    </message>
    <message>
        <source>w = %1, b = %2: E = %3, ∥∇E∥ = %4</source>
        <translation>w = %1, b = %2: E = %3, ∥∇E∥ = %4</translation>
    </message>
    <message>
        <source>the cliff</source>
        <translation>절벽</translation>
    </message>
    <message>
        <source>without clipping</source>
        <translation>클리핑 없이</translation>
    </message>
    <message>
        <source>clipped at %1</source>
        <translation>클리핑 %1</translation>
    </message>
    <message>
        <source>One unit that feeds itself: x becomes w·σ(x) + b, 50 times from x = 0.5, and the error E is the squared distance of σ(x) from 0.7. The colour is the norm of the gradient of E over the two weights (Pascanu, Mikolov, Bengio 2013, figure 6). Along the thin dark line the start lies between two fixed points: there the error has a wall, and the gradient is huge. The wall is thinner than a pixel, so the line shows the norm on the very line, which the middles of the pixels miss. A step of gradient descent that meets the wall is thrown far away; clipping keeps its direction and shortens it. It does not help where gradients vanish. Click to start somewhere else.</source>
        <translation>자기 출력을 다시 입력으로 받는 유닛 하나입니다. x = 0.5에서 출발해 x를 w·σ(x) + b로 50번 바꾸고, 오차 E는 σ(x)와 0.7의 차이의 제곱입니다. 색은 두 가중치에 대한 E의 기울기의 노름입니다(Pascanu, Mikolov, Bengio 2013, 그림 6). 가늘고 어두운 선 위에서는 출발점이 두 고정점 사이에 놓입니다. 그곳에는 오차에 벽이 서 있고 기울기가 매우 큽니다. 이 벽은 한 픽셀보다도 얇아서 픽셀의 한가운데는 벽을 비껴갑니다. 그래서 선에는 바로 그 선 위에서 잰 노름을 그렸습니다. 경사 하강의 걸음이 이 벽을 만나면 멀리 튕겨 나갑니다. 클리핑은 방향은 그대로 두고 길이만 줄입니다. 기울기가 소실하는 곳에서는 도움이 되지 않습니다. 다른 곳에서 출발하려면 클릭하세요.</translation>
    </message>
    <message>
        <source>unclipped</source>
        <translation>클리핑 없이</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>클리핑</translation>
    </message>
    <message>
        <source>to (%1, %2)</source>
        <translation>(%1, %2)로</translation>
    </message>
</context>
<context>
    <name>unroll::ControlsMenu</name>
    <message>
        <source>Show &amp;all controls</source>
        <translation>모든 컨트롤 보이기(&amp;A)</translation>
    </message>
</context>
<context>
    <name>unroll::ExamplesView</name>
    <message>
        <source>Examples and answers</source>
        <translation>예와 대답</translation>
    </message>
    <message>
        <source>%1 %2 right</source>
        <translation>%1 %2개 맞음</translation>
    </message>
    <message>
        <source>Of %1 sequences never trained on: %2.</source>
        <translation>학습에 쓰지 않는 시퀀스 %1개 중: %2.</translation>
    </message>
    <message>
        <source>%1 says %2, right</source>
        <translation>%1의 답은 %2, 맞음</translation>
    </message>
    <message>
        <source>%1 says %2, wrong</source>
        <translation>%1의 답은 %2, 틀림</translation>
    </message>
    <message>
        <source>%1: it is %2. %3.</source>
        <translation>%1: 정답은 %2입니다. %3.</translation>
    </message>
    <message>
        <source>The first of the sequences that no learner is ever trained on, with the right answer and what each learner says of it now. Of a long sequence the beginning and the end are shown. Adding: a star marks the two numbers whose sum is asked for, and an answer counts as right when it is near enough.</source>
        <translation>어느 학습자도 학습에 쓰지 않는 시퀀스의 처음 몇 개와 정답, 그리고 각 학습자의 지금 대답입니다. 긴 시퀀스는 처음과 끝만 보입니다. 덧셈에서는 별표가 더할 두 수를 가리키고, 충분히 가까운 답을 맞은 것으로 봅니다.</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>시퀀스</translation>
    </message>
    <message>
        <source>it is</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>✓ %1, right</source>
        <translation>✓ %1, 맞음</translation>
    </message>
    <message>
        <source>✗ %1, wrong</source>
        <translation>✗ %1, 틀림</translation>
    </message>
</context>
<context>
    <name>unroll::ExperimentPanel</name>
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
    <message>
        <source>candidate&apos;s ρ %1</source>
        <translation>후보의 ρ %1</translation>
    </message>
    <message>
        <source>Draw the arrays</source>
        <translation>배열을 난수로 뽑기</translation>
    </message>
    <message>
        <source>Draw them instead</source>
        <translation>대신 난수로 뽑기</translation>
    </message>
    <message>
        <source>Without the given arrays, so that sizes and cell are free again; undo brings them back</source>
        <translation>주어진 배열 없이 계산하여 크기와 셀을 다시 바꿀 수 있게 합니다. 실행 취소로 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <source>Drawn after %1 numbers of rand(), so not the weights of the seed alone. The book&apos;s clipping listing draws 18 of them first.</source>
        <translation>다른 난수 %1개를 먼저 뽑은 뒤의 가중치이므로 시드만으로 뽑은 것과 다릅니다. 책의 클리핑 코드는 18개를 먼저 뽑습니다.</translation>
    </message>
    <message>
        <source>New seed %1 → %2</source>
        <translation>새 시드 %1 → %2</translation>
    </message>
    <message>
        <source>Experiments to start from</source>
        <translation>시작점이 되는 실험</translation>
    </message>
</context>
<context>
    <name>unroll::ExplorePage</name>
    <message>
        <source>computing the eigenvalues …</source>
        <translation>고윳값 계산 중 …</translation>
    </message>
    <message>
        <source>Spectral radius and largest singular value of the recurrent weights</source>
        <translation>순환 가중치의 스펙트럼 반지름과 가장 큰 특잇값</translation>
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
        <source>What multiplied the gradient of the cell state c instead of that of h</source>
        <translation>h 대신 셀 상태 c의 기울기에 무엇이 곱해졌는지 보여 줍니다</translation>
    </message>
    <message>
        <source>Cell state</source>
        <translation>셀 상태</translation>
    </message>
    <message>
        <source>The states h instead of their gradients (H)</source>
        <translation>기울기 대신 상태 h를 보여 줍니다 (H)</translation>
    </message>
    <message>
        <source>States h</source>
        <translation>상태 h</translation>
    </message>
    <message>
        <source>candidate&apos;s Wh</source>
        <extracomment>the recurrent weights of the candidate of an LSTM or GRU</extracomment>
        <translation>후보 Wh</translation>
    </message>
    <message>
        <source>Spectral radius and largest singular value of the candidate&apos;s recurrent weights; the gates have their own</source>
        <translation>후보의 순환 가중치가 가진 스펙트럼 반지름과 가장 큰 특잇값. 게이트에는 따로 가중치가 있습니다</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>? WHAT DO YOU EXPECT</source>
        <translation>? 어떻게 될까요</translation>
    </message>
    <message>
        <source>What do you expect?</source>
        <translation>어떻게 될까요?</translation>
    </message>
</context>
<context>
    <name>unroll::FieldEditor</name>
    <message>
        <source>%1, slider</source>
        <translation>%1, 슬라이더</translation>
    </message>
</context>
<context>
    <name>unroll::Figure</name>
    <message>
        <source>clipped at %1</source>
        <translation>클리핑 %1</translation>
    </message>
    <message>
        <source>%1 given as arrays</source>
        <translation>배열로 주어짐: %1</translation>
    </message>
    <message>
        <source>inputs drawn as for cell = %1</source>
        <translation>입력은 셀 = %1일 때처럼 뽑음</translation>
    </message>
</context>
<context>
    <name>unroll::GainView</name>
    <message>
        <source>What multiplied dc</source>
        <translation>dc에 무엇이 곱해졌나</translation>
    </message>
    <message>
        <source>What multiplied it</source>
        <translation>무엇이 곱해졌나</translation>
    </message>
    <message>
        <source>There is no backward step, and so no factor.</source>
        <translation>역방향 단계가 없으므로 곱해진 것도 없습니다.</translation>
    </message>
    <message>
        <source>Before the first backward step nothing has been multiplied yet.</source>
        <translation>첫 역방향 단계 전에는 아직 아무것도 곱해지지 않았습니다.</translation>
    </message>
    <message>
        <source>At backward step %1 %2 multiplied the norm by %3.</source>
        <translation>역방향 %1단계에서 노름에 곱해진 값: %2 %3배.</translation>
    </message>
    <message>
        <source>At backward step %1 the norm was multiplied by %2: together × %3.</source>
        <translation>역방향 %1단계에서 노름에 곱해진 값: %2, 합쳐서 × %3.</translation>
    </message>
    <message>
        <source>A factor of 0 or ∞ is drawn to the edge.</source>
        <translation>0이나 ∞인 인수는 그림 가장자리까지 그립니다.</translation>
    </message>
    <message>
        <source>%1; together × %2</source>
        <translation>%1; 합쳐서 × %2</translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation>역방향 단계 k</translation>
    </message>
    <message>
        <source>factor per step</source>
        <translation>단계마다 곱해진 배수</translation>
    </message>
    <message>
        <source>together</source>
        <translation>합쳐서</translation>
    </message>
    <message>
        <source>Each bar is one backward step, before any clipping. It shows what the step multiplied the norm of the gradient by, split into the parts it passed through: what is above 1 stands up, what is below 1 hangs down, and the line is all of them together. The axis is logarithmic, so heights add where factors multiply. Where the line is below ×1 the step shortened what had come so far, where it is above it lengthened it; what the loss itself brings in at a step is not among the factors. A part that is exactly 0 or infinite reaches the edge of the picture.</source>
        <translation>막대 하나는 클리핑하기 전의 역방향 한 단계입니다. 그 단계가 기울기의 노름에 무엇을 곱했는지를 지나온 부분별로 나누어 보여 줍니다. 1보다 크면 위로 서고 1보다 작으면 아래로 매달리며, 선은 모두 합친 값입니다. 축이 로그이므로 인수를 곱하면 높이는 더해집니다. 선이 ×1 아래에 있으면 그 단계가 그때까지 온 기울기를 줄였고, 위에 있으면 늘렸습니다. 그 시각에 손실이 직접 들여오는 몫은 인수에 들어 있지 않습니다. 정확히 0이거나 무한대인 부분은 그림 가장자리까지 닿습니다.</translation>
    </message>
    <message>
        <source>Since the first step: × %1 by the forget gates alone, × %2 in all.</source>
        <translation>첫 단계부터: 망각 게이트만으로 × %1, 모두 합해 × %2.</translation>
    </message>
</context>
<context>
    <name>unroll::GatesView</name>
    <message>
        <source>Gates of the GRU</source>
        <translation>GRU의 게이트</translation>
    </message>
    <message>
        <source>Gates of the LSTM</source>
        <translation>LSTM의 게이트</translation>
    </message>
    <message>
        <source>This cell has no gates.</source>
        <translation>이 셀에는 게이트가 없습니다.</translation>
    </message>
    <message>
        <source>Over all steps the forget gate lets %1 % of the cell state&apos;s gradient through on average.</source>
        <translation>모든 단계에서 망각 게이트는 셀 상태의 기울기를 평균 %1 % 통과시킵니다.</translation>
    </message>
    <message>
        <source>Over all steps the update gate carries %1 % of the hidden state&apos;s gradient over on average.</source>
        <translation>모든 단계에서 업데이트 게이트는 은닉 상태의 기울기를 평균 %1 % 넘겨줍니다.</translation>
    </message>
    <message>
        <source>At backward step %1 the forget gate lets %2 % of the cell state&apos;s gradient through on average.</source>
        <translation>역방향 %1단계에서 망각 게이트는 셀 상태의 기울기를 평균 %2 % 통과시킵니다.</translation>
    </message>
    <message>
        <source>At backward step %1 the update gate carries %2 % of the hidden state&apos;s gradient over on average.</source>
        <translation>역방향 %1단계에서 업데이트 게이트는 은닉 상태의 기울기를 평균 %2 % 넘겨줍니다.</translation>
    </message>
    <message>
        <source>How far each gate stands open, from 0 to 1, at the time step that backward step k goes through: the mean over all units and sequences. Of f or z nine tenths lie below the upper thin line and nine tenths above the lower one. An LSTM&apos;s forget gate f multiplies the gradient on its way along the cell state; i lets new input in and o lets the state out. A GRU&apos;s update gate z decides how much of the old state is carried over, and the reset gate r how much of it the new candidate sees.</source>
        <translation>역방향 단계 k가 지나는 시각에 각 게이트가 0에서 1까지 얼마나 열려 있는지를 모든 유닛과 시퀀스의 평균으로 보여 줍니다. f나 z에서는 열에 아홉이 위쪽 가는 선보다 아래에, 열에 아홉이 아래쪽 가는 선보다 위에 있습니다. LSTM의 망각 게이트 f는 셀 상태를 따라가는 기울기에 곱해지고, i는 새 입력을 들이고 o는 상태를 내보냅니다. GRU의 업데이트 게이트 z는 이전 상태를 얼마나 넘겨줄지, 리셋 게이트 r은 새 후보가 이전 상태를 얼마나 볼지 정합니다.</translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation>역방향 단계 k</translation>
    </message>
    <message>
        <source>how far open</source>
        <translation>열린 정도</translation>
    </message>
    <message>
        <source>open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>forget f</source>
        <translation>망각 f</translation>
    </message>
    <message>
        <source>input i</source>
        <translation>입력 i</translation>
    </message>
    <message>
        <source>output o</source>
        <translation>출력 o</translation>
    </message>
    <message>
        <source>update z</source>
        <translation>업데이트 z</translation>
    </message>
    <message>
        <source>reset r</source>
        <translation>리셋 r</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>게이트</translation>
    </message>
</context>
<context>
    <name>unroll::Ghosts</name>
    <message>
        <source>as now</source>
        <extracomment>a pinned run that is no different from the one the controls show</extracomment>
        <translation>지금과 같음</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>in a legend: the run that the controls show, beside pinned ones</extracomment>
        <translation>지금</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>지금: %1</translation>
    </message>
    <message>
        <source>%1 is at %2</source>
        <extracomment>the name of a pinned run and its gradient norm at the step looked at</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ended at step %2 with %3</source>
        <translation>%1: %2단계에서 끝남(%3)</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>그 밖에 %1개</translation>
    </message>
    <message>
        <source>%1 pinned: before the first step, %2.</source>
        <translation>고정한 실행 %1개, 첫 단계 전: %2.</translation>
    </message>
    <message>
        <source>%1 pinned: at step %2, %3.</source>
        <translation>고정한 실행 %1개, %2단계: %3.</translation>
    </message>
    <message>
        <source>Pinned runs: %1.</source>
        <translation>고정한 실행: %1.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>%1단계</translation>
    </message>
    <message>
        <source>pinned, drawn in the norm of the axis: %1</source>
        <translation>고정한 실행(축의 노름으로 그림): %1</translation>
    </message>
    <message>
        <source>pinned: %1</source>
        <translation>고정한 실행: %1</translation>
    </message>
    <message>
        <source>%1 pinned.</source>
        <extracomment>how many runs are pinned</extracomment>
        <translation>고정한 실행은 %1개입니다.</translation>
    </message>
</context>
<context>
    <name>unroll::GlobalNormView</name>
    <message>
        <source>Gradient norm, all parameters</source>
        <translation>기울기 노름, 모든 매개변수</translation>
    </message>
    <message>
        <source>%1: inf or NaN at iteration %2</source>
        <translation>%1: 반복 %2에서 inf 또는 NaN</translation>
    </message>
    <message>
        <source>%1: up to %2, clipped %3 times</source>
        <translation>%1: 최대 %2, %3번 클리핑</translation>
    </message>
    <message>
        <source>%1: up to %2, never clipped</source>
        <translation>%1: 최대 %2, 클리핑 없음</translation>
    </message>
    <message>
        <source>No iteration yet.</source>
        <translation>아직 반복이 없습니다.</translation>
    </message>
    <message>
        <source>%1 at iteration %2: %3, clipped to %4</source>
        <translation>%1, 반복 %2: %3, %4(으)로 클리핑</translation>
    </message>
    <message>
        <source>%1 at iteration %2: %3</source>
        <translation>%1, 반복 %2: %3</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>기울기 노름</translation>
    </message>
    <message>
        <source>%1: inf or NaN</source>
        <translation>%1: inf 또는 NaN</translation>
    </message>
    <message>
        <source>clip at %1</source>
        <translation>문턱값 %1</translation>
    </message>
    <message>
        <source>The norm of the gradients of all parameters together, on a logarithmic axis: pale before clipping, strong after it, as the optimiser gets it. A dashed line is a threshold: what is longer is scaled down to it and keeps its direction; drag it. Clipping never makes a gradient longer: a short one stays short. Adam divides by the size of what it has seen, which hides much of what clipping does; SGD does not. Where a norm is inf or NaN the learner stands still, and a mark says so.</source>
        <translation>모든 매개변수의 기울기를 합친 노름을 로그 축에 그린 것입니다. 옅은 선은 클리핑 전, 진한 선은 클리핑 후 최적화 방법이 받는 값입니다. 점선은 문턱값으로, 이보다 긴 기울기는 방향은 그대로 두고 문턱값까지 줄입니다. 끌어서 옮길 수 있습니다. 클리핑은 기울기를 늘리지 않습니다. 짧은 기울기는 짧은 채로 남습니다. Adam은 지금까지 본 크기로 나누므로 클리핑의 효과를 많이 가립니다. SGD는 그렇지 않습니다. 노름이 inf나 NaN이 되면 그 학습자는 멈추고, 표시가 이를 알립니다.</translation>
    </message>
    <message>
        <source>before clipping</source>
        <translation>클리핑 전</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>기울기 노름</translation>
    </message>
    <message>
        <source>unclipped</source>
        <translation>클리핑 전</translation>
    </message>
</context>
<context>
    <name>unroll::HeatMapView</name>
    <message>
        <source>h, step × unit</source>
        <translation>h, 단계 × 유닛</translation>
    </message>
    <message>
        <source>dh, step × unit</source>
        <translation>dh, 단계 × 유닛</translation>
    </message>
    <message>
        <source>The chain of MatMuls has no states h; there is only dh to show.</source>
        <translation>MatMul 사슬에는 상태 h가 없어 dh만 보여 줄 수 있습니다.</translation>
    </message>
    <message>
        <source>dh at every step is too large to keep: fewer units, sequences or steps.</source>
        <translation>모든 단계의 dh는 보관하기에 너무 큽니다. 유닛, 시퀀스 또는 단계 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>At backward step %1 dh is inf or NaN in %2 of %3 units.</source>
        <translation>역방향 %1단계에서 유닛 %3개 중 %2개의 dh가 inf 또는 NaN입니다.</translation>
    </message>
    <message>
        <source>At backward step %1 dh is exactly 0 in all %2 units.</source>
        <translation>역방향 %1단계에서 유닛 %2개 모두의 dh가 정확히 0입니다.</translation>
    </message>
    <message>
        <source>At backward step %1 dh is largest in unit %2: %3; it is exactly 0 in %4 of %5 units.</source>
        <translation>역방향 %1단계에서 dh는 유닛 %2에서 가장 크며 %3입니다. 유닛 %5개 중 %4개에서는 정확히 0입니다.</translation>
    </message>
    <message>
        <source>At backward step %1 dh is largest in unit %2: %3; it is exactly 0 in none.</source>
        <translation>역방향 %1단계에서 dh는 유닛 %2에서 가장 크며 %3입니다. 정확히 0인 유닛은 없습니다.</translation>
    </message>
    <message>
        <source>At backward step %1, which is time step %2, the states h lie between %3 and %4.</source>
        <translation>역방향 %1단계, 곧 시각 %2에서 상태 h는 %3과 %4 사이에 있습니다.</translation>
    </message>
    <message>
        <source>Each column is a backward step k, each row a unit of the hidden state, for the first sequence of the batch. The colour is the magnitude of dh, the gradient of the loss with respect to that unit&apos;s state, on a logarithmic scale; where it spans more than 20 decades, what is smaller has the colour at the scale&apos;s lower end. Exact zeros, inf and NaN have colours of their own. The key H shows the states h themselves at the same time steps T − k. Point at a cell to read its numbers.</source>
        <translation>열은 역방향 단계 k, 행은 은닉 상태의 유닛이며 배치의 첫 시퀀스를 보여 줍니다. 색은 그 유닛의 상태에 대한 손실의 기울기 dh의 크기를 로그 눈금으로 나타냅니다. 범위가 10의 20제곱을 넘으면 더 작은 값은 눈금 아래 끝의 색이 됩니다. 정확한 0, inf, NaN에는 따로 정한 색이 있습니다. H 키를 누르면 같은 시각 T − k의 상태 h를 보여 줍니다. 칸을 가리키면 숫자를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>k = %1, unit %2: %3</source>
        <translation>k = %1, 유닛 %2: %3</translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation>역방향 단계 k</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>exactly 0</source>
        <translation>정확히 0</translation>
    </message>
    <message>
        <source>This is the first of %1 sequences.</source>
        <translation>시퀀스 %1개 가운데 첫 번째입니다.</translation>
    </message>
    <message>
        <source>the first of %1 sequences</source>
        <translation>시퀀스 %1개 중 첫 번째</translation>
    </message>
</context>
<context>
    <name>unroll::JournalDock</name>
    <message>
        <source>Journal</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>지금까지 한 일</translation>
    </message>
    <message>
        <source>Arrow keys step through it, Enter goes to a line</source>
        <translation>화살표 키로 한 단계씩 움직이고, 엔터 키로 그 줄로 갑니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the list as text (Ctrl+C)</source>
        <translation>목록을 텍스트로 복사 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Close the journal</source>
        <translation>기록 닫기</translation>
    </message>
</context>
<context>
    <name>unroll::JournalModel</name>
    <message>
        <source>your own settings</source>
        <translation>직접 정한 설정</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <extracomment>the first line of the journal: what was opened</extracomment>
        <translation>시작: %1</translation>
    </message>
    <message>
        <source>%1 — now</source>
        <extracomment>%1 is a line of the journal, such as &quot;2. Weight scale 1 → 0.5&quot;</extracomment>
        <translation>%1 — 지금</translation>
    </message>
    <message>
        <source>%1 — undone</source>
        <translation>%1 — 취소함</translation>
    </message>
</context>
<context>
    <name>unroll::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>play backwards through time, pause</source>
        <translation>시간을 거슬러 재생, 멈춤</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Shift+Space</translation>
    </message>
    <message>
        <source>play forwards</source>
        <translation>앞으로 재생</translation>
    </message>
    <message>
        <source>one step less, one step further back</source>
        <translation>한 단계 앞, 한 단계 더 거슬러</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>last and first time step</source>
        <translation>마지막 시각, 첫 시각</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>all cards again, stop, leave</source>
        <translation>카드 모두 보기, 멈추기, 나가기</translation>
    </message>
    <message>
        <source>an answer of the lesson</source>
        <translation>수업의 답</translation>
    </message>
    <message>
        <source>On the page Train</source>
        <translation>학습 페이지에서</translation>
    </message>
    <message>
        <source>start training, pause, go on</source>
        <translation>학습 시작, 일시 정지, 계속</translation>
    </message>
    <message>
        <source>one iteration</source>
        <translation>반복 한 번</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>once more from the same random start</source>
        <translation>같은 난수에서 처음부터 다시</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>stop here for good</source>
        <translation>여기서 끝내기</translation>
    </message>
</context>
<context>
    <name>unroll::LawDialog</name>
    <message>
        <source>Why 1/√H?</source>
        <translation>왜 1/√H인가요?</translation>
    </message>
    <message>
        <source>Going back one time step multiplies the gradient **dh** by Whᵀ. Let each entry of Wh be drawn on its own, around 0 with the standard deviation σ: in the chain of MatMuls σ is the **weight scale**. Each entry of the product is a sum of H such numbers times those of dh, and variances add up:</source>
        <translation>한 시각을 거슬러 갈 때마다 기울기 **dh**에 Whᵀ가 곱해집니다. Wh의 원소를 하나씩 따로, 평균 0에 표준편차 σ로 뽑는다고 합시다. MatMul 사슬에서는 σ가 곧 **가중치 배율**입니다. 곱의 각 원소는 이런 수 H개에 dh의 원소를 곱해 더한 것이고, 분산은 더해집니다.</translation>
    </message>
    <message>
        <source>the expected squared norm of dh times W h transposed is σ squared times H times the squared norm of dh</source>
        <translation>dh에 Wh의 전치를 곱한 것의 노름 제곱의 기댓값은 σ의 제곱 곱하기 H 곱하기 dh의 노름 제곱</translation>
    </message>
    <message>
        <source>So one step changes the norm by a factor of about σ√H. A recurrent network takes the *same* Wh at every step, and then its eigenvalues decide the long run. The **circular law** says where they are: for large H they fill a disc around 0 evenly, and its radius is</source>
        <translation>그러므로 한 단계마다 노름은 약 σ√H배가 됩니다. 순환 신경망은 모든 단계에서 *같은* Wh를 쓰고, 그러면 먼 앞날은 Wh의 고윳값이 정합니다. 고윳값이 어디에 있는지는 **원형 법칙**이 말해 줍니다. H가 크면 고윳값은 0을 중심으로 한 원판을 고르게 채우며, 그 반지름은</translation>
    </message>
    <message>
        <source>the spectral radius of W h is about σ times the square root of H</source>
        <translation>Wh의 스펙트럼 반지름은 약 σ 곱하기 H의 제곱근</translation>
    </message>
    <message>
        <source>The gradient keeps its length where this is 1:</source>
        <translation>이 값이 1이면 기울기의 길이가 유지됩니다.</translation>
    </message>
    <message>
        <source>σ times the square root of H is 1 where σ is 1 over the square root of H</source>
        <translation>σ 곱하기 H의 제곱근이 1인 것은 σ가 H의 제곱근 분의 1일 때</translation>
    </message>
    <message>
        <source>**What it does not say.** It is the limit of large H: with few units each draw has a spectral radius of its own, which is why the map shows medians, and the line of medians lies a little beside the dashed one. The first steps follow the singular values, up to 2σ√H, so that a gradient can grow before it vanishes. The slopes of a tanh are at most 1, so that behind the line it may still vanish. Gates have other ways back, and for an LSTM or a GRU no line is drawn.</source>
        <translation>**이 법칙이 말하지 않는 것.** 이것은 H가 큰 극한입니다. 유닛이 적으면 뽑을 때마다 스펙트럼 반지름이 다르므로 지도에는 중앙값을 그리며, 중앙값의 선은 점선에서 조금 벗어납니다. 처음 몇 단계는 2σ√H까지 이르는 특잇값을 따르므로, 기울기는 커졌다가 소실하기도 합니다. tanh의 기울기는 1을 넘지 않으므로 선을 넘어서도 여전히 소실할 수 있습니다. 게이트에는 돌아가는 다른 길이 있어서, LSTM과 GRU에는 선을 긋지 않습니다.</translation>
    </message>
    <message>
        <source>An initializer that divides by √H itself has its line at a weight scale of 1.</source>
        <translation>스스로 √H로 나누는 초기화 방법에서는 이 선이 가중치 배율 1에 놓입니다.</translation>
    </message>
</context>
<context>
    <name>unroll::LessonPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2단계 중 %1</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>수업 닫기</translation>
    </message>
    <message>
        <source>Previous step of the lesson</source>
        <translation>수업의 이전 단계</translation>
    </message>
    <message>
        <source>Set this step up again</source>
        <translation>이 단계를 다시 차리기</translation>
    </message>
    <message>
        <source>Next step of the lesson</source>
        <translation>수업의 다음 단계</translation>
    </message>
    <message>
        <source>Show what happens</source>
        <translation>어떻게 되는지 보기</translation>
    </message>
    <message>
        <source>1 … %1: answer, R: show</source>
        <translation>1 … %1: 답, R: 보기</translation>
    </message>
    <message>
        <source>What comes of it is told here when the training is done.</source>
        <translation>어떻게 되는지는 학습이 끝나면 여기에 나옵니다.</translation>
    </message>
</context>
<context>
    <name>unroll::LessonStage</name>
    <message>
        <source>Lesson: %1 %2</source>
        <translation>수업: %1 %2</translation>
    </message>
    <message>
        <source>Back from the lesson</source>
        <translation>수업에서 돌아오기</translation>
    </message>
</context>
<context>
    <name>unroll::LockSign</name>
    <message>
        <source>Locked by the worksheet</source>
        <translation>활동지에서 잠갔습니다</translation>
    </message>
</context>
<context>
    <name>unroll::LossView</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>%1 not finite since iteration %2</source>
        <translation>%1 반복 %2부터 유한하지 않음</translation>
    </message>
    <message>
        <source>%1 %2 (learnt at %3)</source>
        <translation>%1 %2 (%3에서 배움)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Loss after %1 iterations: %2. Without memory: %3.</source>
        <translation>반복 %1번 뒤의 손실: %2. 기억이 없을 때: %3.</translation>
    </message>
    <message>
        <source>The loss says how wrong the answers are; training makes it smaller. The thick curves are of sequences that are never trained on, checked every few iterations; the pale ones are of each batch before its update. The dashed line is the loss of the best answers that remember nothing: who stays there has learnt what the last words give away, and nothing of the first. What leaves the axes at the top is still in the numbers (CSV).</source>
        <translation>손실은 대답이 얼마나 틀렸는지를 나타내고, 학습은 손실을 줄입니다. 굵은 곡선은 학습에 쓰지 않는 시퀀스를 몇 번의 반복마다 검사한 값이고, 옅은 곡선은 업데이트하기 전 각 배치의 값입니다. 점선은 아무것도 기억하지 않는 가장 좋은 대답의 손실입니다. 여기에 머물면 마지막 단어들이 알려 주는 것만 배우고 처음 단어는 배우지 못한 것입니다. 위로 축을 벗어난 값도 숫자(CSV)에는 있습니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>without memory</source>
        <translation>기억 없음</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>기억 없음</translation>
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
    <message>
        <source>Copy as NumP&amp;y</source>
        <translation>NumPy 코드로 복사(&amp;Y)</translation>
    </message>
    <message>
        <source>Copied: Python code for NumPy</source>
        <translation>복사했습니다: NumPy 코드</translation>
    </message>
    <message>
        <source>Copy as Py&amp;Torch</source>
        <translation>PyTorch 코드로 복사(&amp;T)</translation>
    </message>
    <message>
        <source>Copied: Python code for PyTorch</source>
        <translation>복사했습니다: PyTorch 코드</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>&amp;Cells</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>States &amp;h or gradients dh</source>
        <translation>상태 h 또는 기울기 dh(&amp;H)</translation>
    </message>
    <message>
        <source>C&amp;ards</source>
        <translation>카드(&amp;A)</translation>
    </message>
    <message>
        <source>Experiments, weights and exported pictures (*.unroll.json *.json *.npz *.npy *.safetensors *.png);;All files (*)</source>
        <translation>실험, 가중치, 내보낸 그림(*.unroll.json *.json *.npz *.npy *.safetensors *.png);;모든 파일(*)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>링크 복사(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paste link</source>
        <translation>링크 붙여 넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Show &amp;QR code</source>
        <translation>QR 코드 보기(&amp;Q)</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>링크 열기</translation>
    </message>
    <message>
        <source>Copied: a link to the experiment</source>
        <translation>복사했습니다: 실험 링크</translation>
    </message>
    <message>
        <source>The clipboard holds no text; allowed: a link to an experiment, which starts with unroll:1/</source>
        <translation>클립보드에 텍스트가 없습니다. 붙여 넣을 수 있는 것: unroll:1/로 시작하는 실험 링크</translation>
    </message>
    <message>
        <source>Opened: the experiment of the link</source>
        <translation>열었습니다: 링크의 실험</translation>
    </message>
    <message>
        <source>P&amp;in this run</source>
        <translation>이 실행 고정(&amp;I)</translation>
    </message>
    <message>
        <source>Pinned r&amp;uns</source>
        <translation>고정한 실행(&amp;U)</translation>
    </message>
    <message>
        <source>Unpin &amp;all</source>
        <translation>모두 고정 해제(&amp;A)</translation>
    </message>
    <message>
        <source>Pinned: its curve stays when the settings change. Shift+P unpins.</source>
        <translation>고정했습니다. 설정을 바꿔도 이 곡선은 남습니다. Shift+P로 고정을 풉니다.</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>기록(&amp;J)</translation>
    </message>
    <message>
        <source>Con&amp;trols</source>
        <translation>컨트롤(&amp;T)</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>글자 크기(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>더 크게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>더 작게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>보통(&amp;N)</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>움직임 줄이기(&amp;M)</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>메뉴 막대</translation>
    </message>
    <message>
        <source>&amp;Report …</source>
        <translation>보고서(&amp;R) …</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>보고서 내보내기</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.html)</source>
        <translation>문서 (*.pdf *.html)</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation>소리(&amp;S)</translation>
    </message>
    <message>
        <source>Pla&amp;y the curve</source>
        <translation>곡선 소리로 듣기(&amp;Y)</translation>
    </message>
    <message>
        <source>Sound: the initial norm is 440 Hz, each factor of 10 an octave; an exact 0 is silent</source>
        <translation>소리: 처음 노름이 440 Hz이고 10배마다 한 옥타브입니다. 정확한 0은 소리가 나지 않습니다</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>수업(&amp;L)</translation>
    </message>
    <message>
        <source>Show the &amp;lesson</source>
        <translation>수업 보기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>다음 단계(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>이전 단계(&amp;P)</translation>
    </message>
    <message>
        <source>Set this step up &amp;again</source>
        <translation>이 단계를 다시 차리기(&amp;A)</translation>
    </message>
    <message>
        <source>Show what &amp;happens</source>
        <translation>어떻게 되는지 보기(&amp;H)</translation>
    </message>
    <message>
        <source>All &amp;steps</source>
        <translation>모든 단계(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>키(&amp;K)</translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation>발표(&amp;E)</translation>
    </message>
    <message>
        <source>Phase &amp;map</source>
        <translation>소실·폭발 지도(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>Open tra&amp;ining …</source>
        <translation>학습 열기(&amp;I) …</translation>
    </message>
    <message>
        <source>Save &amp;training …</source>
        <translation>학습 저장(&amp;T) …</translation>
    </message>
    <message>
        <source>Opened %1: Space goes on with it</source>
        <translation>%1 열림: Space로 이어서 학습합니다</translation>
    </message>
    <message>
        <source>Open a training</source>
        <translation>학습 열기</translation>
    </message>
    <message>
        <source>Trainings (*.unroll-training.json *.json);;All files (*)</source>
        <translation>학습 (*.unroll-training.json *.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save the training</source>
        <translation>학습 저장</translation>
    </message>
    <message>
        <source>Trainings (*.unroll-training.json)</source>
        <translation>학습 (*.unroll-training.json)</translation>
    </message>
    <message>
        <source>%1: a training is running</source>
        <translation>%1: 학습이 진행 중입니다</translation>
    </message>
    <message>
        <source>Nothing was copied: a training is copied as PyTorch code, with Ctrl+Shift+P</source>
        <translation>복사하지 않았습니다: 학습은 Ctrl+Shift+P를 눌러 PyTorch 코드로 복사합니다</translation>
    </message>
    <message>
        <source>Copied: Python code for NumPy, of this experiment, not of the map</source>
        <translation>복사했습니다: NumPy 코드(지도가 아니라 지금 실험)</translation>
    </message>
    <message>
        <source>Copied: Python code for PyTorch, of the training</source>
        <translation>복사했습니다: PyTorch 코드(학습)</translation>
    </message>
    <message>
        <source>Copied: Python code for PyTorch, of this experiment, not of the map</source>
        <translation>복사했습니다: PyTorch 코드(지도가 아니라 지금 실험)</translation>
    </message>
</context>
<context>
    <name>unroll::MovedView</name>
    <message>
        <source>How far the weights moved</source>
        <translation>가중치가 움직인 거리</translation>
    </message>
    <message>
        <source>Wx, Wh, Wo away from the start by: %1.</source>
        <translation>Wx, Wh, Wo가 처음에서 떨어진 거리: %1.</translation>
    </message>
    <message>
        <source>∥W − W₀∥ / ∥W₀∥ for the weights of the inputs (Wx), of the way from state to state (Wh) and of the answer (Wo): 0 % is the random start. All time steps share these weights, so no weight belongs to an early step alone: where the gradient vanishes, it is the share of the early steps in the change that is missing, and the weights may still move for the sake of the last ones. What reaches the past is in the card “Reach of learning”.</source>
        <translation>입력의 가중치(Wx), 상태에서 상태로 가는 가중치(Wh), 대답의 가중치(Wo)에 대한 ∥W − W₀∥ / ∥W₀∥입니다. 0 %가 처음 난수 값입니다. 모든 시점이 이 가중치를 함께 쓰므로 앞 시점만의 가중치는 없습니다. 기울기가 소실되면 변화 가운데 앞 시점의 몫이 빠질 뿐, 가중치는 마지막 시점들 때문에 여전히 움직일 수 있습니다. 과거까지 닿는 것은 “학습이 닿는 거리” 카드에 있습니다.</translation>
    </message>
    <message>
        <source>moved, %</source>
        <translation>움직임, %</translation>
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
        <source>initial norm</source>
        <translation>처음 노름</translation>
    </message>
    <message>
        <source>ρᵏ, linear</source>
        <translation>ρᵏ, 선형</translation>
    </message>
    <message>
        <source>The gradient dh starts at the last time step as a matrix of ones, or as the array dh0 where a file gives it, and goes back through time: each step multiplies it by Whᵀ.</source>
        <translation>기울기 dh는 마지막 시각에서 모든 원소가 1인 행렬로(파일이 배열 dh0을 주면 그 배열로) 출발해 시간을 거슬러 갑니다. 한 단계마다 Whᵀ가 곱해집니다.</translation>
    </message>
    <message>
        <source>The gradient dh of the loss with respect to the hidden state starts at the last time step and goes back through time: each step multiplies it by the slopes of the activation and by Whᵀ.</source>
        <translation>은닉 상태에 대한 손실의 기울기 dh는 마지막 시각에서 출발해 시간을 거슬러 갑니다. 한 단계마다 활성화 함수의 도함수와 Whᵀ가 곱해집니다.</translation>
    </message>
    <message>
        <source>The gradient dh of the loss with respect to the hidden state starts at the last time step and goes back through time: each step takes it through gates and recurrent weights, and around them.</source>
        <translation>은닉 상태에 대한 손실의 기울기 dh는 마지막 시각에서 출발해 시간을 거슬러 갑니다. 한 단계마다 게이트와 순환 가중치를 지나거나 그 곁을 돌아서 갑니다.</translation>
    </message>
    <message>
        <source>The curve is its norm after k steps. On the logarithmic axis steady growth or decay is a straight line.</source>
        <translation>곡선은 k단계 뒤의 노름입니다. 로그 축에서는 일정한 증가나 감소가 직선이 됩니다.</translation>
    </message>
    <message>
        <source>The thin line is the initial norm. No powers of ρ and σmax are drawn: they would bound nothing here.</source>
        <translation>가는 선은 처음 노름입니다. ρ와 σmax의 거듭제곱은 여기서 아무 한계도 되지 못하므로 그리지 않습니다.</translation>
    </message>
    <message>
        <source>The thin lines are the initial norm, the initial norm times ρᵏ (ρ is the spectral radius of Wh, which decides the long run) and times σmaxᵏ (σmax is its largest singular value: no curve can rise above this line).</source>
        <translation>가는 선은 처음 노름, 처음 노름 × ρᵏ(ρ는 Wh의 스펙트럼 반지름으로 긴 흐름을 정합니다), 처음 노름 × σmaxᵏ(σmax는 가장 큰 특잇값이며 어떤 곡선도 이 선을 넘지 못합니다)입니다.</translation>
    </message>
    <message>
        <source>The thin lines are the initial norm, the initial norm times ρᵏ (what the spectral radius ρ of Wh would make of it without the activation, and no forecast of this curve) and times σmaxᵏ, with the sigmoid (σmax/4)ᵏ (σmax is the largest singular value of Wh: no curve can rise above this line).</source>
        <translation>가는 선은 처음 노름, 처음 노름 × ρᵏ(활성화 함수가 없다면 Wh의 스펙트럼 반지름 ρ가 만들 값이며 이 곡선의 예측은 아닙니다), 처음 노름 × σmaxᵏ(시그모이드에서는 (σmax/4)ᵏ. σmax는 Wh의 가장 큰 특잇값이며 어떤 곡선도 이 선을 넘지 못합니다)입니다.</translation>
    </message>
    <message>
        <source>The dashed line is the threshold of clipping; drag it. Hollow points are steps at which clipping acted.</source>
        <translation>굵은 파선은 클리핑 문턱값이며 끌어서 옮길 수 있습니다. 속이 빈 점은 클리핑이 작동한 단계입니다.</translation>
    </message>
    <message>
        <source>Below stands which number formats would have left their range by the step looked at: ▲ above their largest number, ▼ below their smallest normal one; with Σdh² it is the sum of squares that does, added up as in the listing.</source>
        <translation>아래 줄은 지금 보는 단계까지 어떤 수 형식이 범위를 벗어났을지 알려 줍니다. ▲는 가장 큰 수를 넘음, ▼는 가장 작은 정규 수보다 작음을 뜻하고, Σdh²가 붙으면 책의 코드처럼 더한 제곱합이 범위를 벗어난 것입니다.</translation>
    </message>
    <message>
        <source>The thinner curves are pinned runs, measured in the same norm; the legend names what differs.</source>
        <translation>가는 곡선은 고정한 실행이며 같은 노름으로 잽니다. 범례에는 서로 다른 점만 적습니다.</translation>
    </message>
    <message>
        <source>Draw with the mouse, from left to right, how you expect the norm to go; or choose among the words of the lesson. Then let it show what happens.</source>
        <translation>노름이 어떻게 될지 마우스로 왼쪽에서 오른쪽으로 그려 보거나, 수업의 답 가운데 고르십시오. 그런 다음 어떻게 되는지 보십시오.</translation>
    </message>
    <message>
        <source>Choose among the words of the lesson what you expect; then let it show what happens.</source>
        <translation>어떻게 될지 수업의 답 가운데 고르십시오. 그런 다음 어떻게 되는지 보십시오.</translation>
    </message>
    <message>
        <source>your prediction</source>
        <translation>내 예상</translation>
    </message>
</context>
<context>
    <name>unroll::NumberRanges</name>
    <message>
        <source>step %1: Σdh² = inf, clipped to NaN</source>
        <translation>%1단계: Σdh² = inf, 클리핑 뒤 NaN</translation>
    </message>
    <message>
        <source>step %1: Σdh² = inf, clipped to 0</source>
        <translation>%1단계: Σdh² = inf, 클리핑 뒤 0</translation>
    </message>
    <message>
        <source>NaN from step %1</source>
        <translation>%1단계부터 NaN</translation>
    </message>
    <message>
        <source>inf from step %1: Σdh² &gt; %2</source>
        <translation>%1단계부터 inf: Σdh² &gt; %2</translation>
    </message>
    <message>
        <source>dh overflows at step %1, then NaN</source>
        <translation>%1단계에서 dh 오버플로, 이어서 NaN</translation>
    </message>
    <message>
        <source>dh overflows at step %1 to inf</source>
        <translation>%1단계에서 dh가 inf로 넘침</translation>
    </message>
    <message>
        <source>0 from step %1: Σdh² &lt; %2</source>
        <translation>%1단계부터 0: Σdh² &lt; %2</translation>
    </message>
    <message>
        <source>exactly 0 from step %1</source>
        <translation>%1단계부터 정확히 0</translation>
    </message>
    <message>
        <source>%1 from step %2</source>
        <extracomment>float16 ▲ from step 45: the norm is too large for this number format</extracomment>
        <translation>%1 %2단계부터</translation>
    </message>
    <message>
        <source>Out of range by now: %1.</source>
        <translation>지금까지 범위를 벗어난 형식: %1.</translation>
    </message>
    <message>
        <source>step %1: max_norm / norm = 0, clipped to 0</source>
        <translation>%1단계: max_norm / norm = 0, 0으로 클리핑</translation>
    </message>
    <message>
        <source>0 from step %1</source>
        <translation>%1단계부터 0</translation>
    </message>
</context>
<context>
    <name>unroll::Page</name>
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
    <name>unroll::Panel</name>
    <message>
        <source>Controls</source>
        <translation>컨트롤</translation>
    </message>
</context>
<context>
    <name>unroll::ParametersView</name>
    <message>
        <source>Gradients of the weights</source>
        <translation>가중치의 기울기</translation>
    </message>
    <message>
        <source>The chain of MatMul nodes has no gradients of weights.</source>
        <translation>MatMul 노드의 사슬에는 가중치의 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>The gradients of all weights together, g, have the norm %1: the root of the sum of the squares of the others.</source>
        <translation>모든 가중치의 기울기를 합친 g의 노름은 %1입니다. 나머지 노름의 제곱을 모두 더한 것의 제곱근입니다.</translation>
    </message>
    <message>
        <source>%1: %2, clipped %3</source>
        <translation>%1: %2, 클리핑 뒤 %3</translation>
    </message>
    <message>
        <source>A network learns by the gradients of its weights, each a sum over all time steps and sequences. A bar is the Frobenius norm of one of these arrays; g is all of them as one long vector. Clipping of all parameters looks at g alone: where its norm is above the threshold every array is multiplied by the same factor, so their proportions stay, and with them the direction of the step. The wide bars are before it, the narrow ones after it. The dashed line is the threshold; drag it.</source>
        <translation>신경망은 가중치의 기울기로 학습합니다. 각 기울기는 모든 시각과 시퀀스에 걸친 합입니다. 막대 하나는 이 배열 하나의 프로베니우스 노름이고, g는 모두를 긴 벡터 하나로 이은 것입니다. 모든 매개변수의 클리핑은 g만 봅니다. 그 노름이 문턱값보다 크면 모든 배열에 같은 수를 곱하므로 서로의 비율이 그대로이고, 학습 한 걸음의 방향도 그대로입니다. 넓은 막대는 클리핑 전, 좁은 막대는 클리핑 뒤입니다. 점선은 문턱값이며 끌어서 옮길 수 있습니다.</translation>
    </message>
    <message>
        <source>%1; after clipping %2</source>
        <translation>%1, 클리핑 뒤 %2</translation>
    </message>
    <message>
        <source>gradient of</source>
        <translation>기울기의 대상</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>before clipping</source>
        <translation>클리핑 전</translation>
    </message>
    <message>
        <source>after</source>
        <translation>클리핑 뒤</translation>
    </message>
    <message>
        <source>clip at %1</source>
        <translation>문턱값 %1</translation>
    </message>
</context>
<context>
    <name>unroll::PhaseMapView</name>
    <message>
        <source>Where does it vanish, where does it explode?</source>
        <translation>어디에서 소실하고 어디에서 폭발할까요?</translation>
    </message>
    <message>
        <source>At %1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>With %1 the median crosses 1 at %2.</source>
        <translation>%1일 때 중앙값은 %2에서 1을 지납니다.</translation>
    </message>
    <message>
        <source>With %1 it crosses 1 nowhere on this map.</source>
        <translation>%1일 때 이 지도에서는 1을 지나는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Of %1 points the gradient vanishes at %2 and explodes at %3. The arrow keys move over the map, Enter loads the experiment.</source>
        <translation>점 %1개 가운데 %2개에서 기울기가 소실하고 %3개에서 폭발합니다. 화살표 키로 지도 위를 움직이고, Enter로 그 실험을 불러옵니다.</translation>
    </message>
    <message>
        <source>Each point of the map is an experiment like the one on the Explore page, but for the two settings on the axes. Its colour is by how much one backward step multiplies the norm of the gradient in the long run (over the second half of the steps, without clipping): the median over several seeds, because single draws differ. Blue ▼ is below 1, the gradient vanishes; orange ▲ is above 1, it explodes; on the thick line the median is 1. The dashed line is where the circular law puts the spectral radius of Wh at 1; it is exact for large H only, and a tanh or gates change what follows from it. Point at the map to see the norm of that experiment beside it, click to load it.</source>
        <translation>지도의 각 점은 두 축의 설정만 다르고 나머지는 탐색 페이지와 같은 실험입니다. 색은 역방향 한 단계가 긴 안목에서 기울기의 노름을 몇 배로 만드는지를 나타냅니다(단계의 후반부에서, 클리핑 없이 잽니다). 뽑을 때마다 다르므로 여러 시드의 중앙값을 씁니다. 파란색 ▼은 1보다 작아 기울기가 소실하고, 주황색 ▲은 1보다 커서 폭발합니다. 굵은 선에서 중앙값이 1입니다. 점선은 원형 법칙에 따라 Wh의 스펙트럼 반지름이 1이 되는 곳입니다. H가 클 때만 정확하며, tanh나 게이트가 있으면 그 뜻이 달라집니다. 지도를 가리키면 그 실험의 노름이 옆에 보이고, 클릭하면 불러옵니다.</translation>
    </message>
    <message>
        <source>growth per step</source>
        <translation>단계마다의 배율</translation>
    </message>
    <message>
        <source>not to be measured</source>
        <translation>잴 수 없음</translation>
    </message>
    <message>
        <source>1/√H, circular law</source>
        <translation>1/√H, 원형 법칙</translation>
    </message>
    <message>
        <source>circular law</source>
        <translation>원형 법칙</translation>
    </message>
    <message>
        <source>▲ explodes</source>
        <translation>▲ 폭발</translation>
    </message>
    <message>
        <source>▼ vanishes</source>
        <translation>▼ 소실</translation>
    </message>
    <message>
        <source>this experiment</source>
        <translation>지금 실험</translation>
    </message>
    <message>
        <source>Vanish or explode?</source>
        <translation>소실할까, 폭발할까?</translation>
    </message>
</context>
<context>
    <name>unroll::PhasePage</name>
    <message>
        <source>Load from the phase map</source>
        <translation>소실·폭발 지도에서 불러오기</translation>
    </message>
</context>
<context>
    <name>unroll::PhasePanel</name>
    <message>
        <source>The experiment of the Explore page, with two of its settings varied. All others are as they are there.</source>
        <translation>탐색 페이지의 실험에서 두 가지 설정만 바꾸어 봅니다. 나머지는 모두 그대로입니다.</translation>
    </message>
    <message>
        <source>Why 1/√H?</source>
        <translation>왜 1/√H인가요?</translation>
    </message>
    <message>
        <source>Where the dashed line comes from: the circular law</source>
        <translation>점선이 어디에서 오는지: 원형 법칙</translation>
    </message>
    <message>
        <source>The cliff</source>
        <translation>절벽</translation>
    </message>
</context>
<context>
    <name>unroll::PhaseView</name>
    <message>
        <source>no gradient that could be measured</source>
        <translation>잴 수 있는 기울기가 없습니다</translation>
    </message>
    <message>
        <source>%1 per step</source>
        <translation>단계마다 %1</translation>
    </message>
    <message>
        <source>%1 per step, the median of %2 seeds; half of them lie between %3 and %4</source>
        <translation>단계마다 %1(시드 %2개의 중앙값), 절반은 %3과 %4 사이</translation>
    </message>
    <message>
        <source>So far %1 of %2 points are computed.</source>
        <translation>지금까지 점 %2개 가운데 %1개를 계산했습니다.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 %2 ~ %3</translation>
    </message>
    <message>
        <source>%1 seeds from %2 on</source>
        <translation>시드 %1개(%2부터)</translation>
    </message>
</context>
<context>
    <name>unroll::PinMenu</name>
    <message>
        <source>None yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>지금과 같음</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>다시 보기(&amp;S)</translation>
    </message>
    <message>
        <source>Pinned run again: %1</source>
        <translation>고정한 실행 다시 보기: %1</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>고정 해제(&amp;U)</translation>
    </message>
    <message>
        <source>Pinned run again</source>
        <translation>고정한 실행 다시 보기</translation>
    </message>
</context>
<context>
    <name>unroll::PointView</name>
    <message>
        <source>The experiment there</source>
        <translation>그곳의 실험</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 with seed %2: %3.</source>
        <translation>시드 %2에서 %1: %3.</translation>
    </message>
    <message>
        <source>Half of %1 seeds lie between %2 and %3, their median is %4.</source>
        <translation>시드 %1개의 절반은 %2과 %3 사이에 있고, 중앙값은 %4입니다.</translation>
    </message>
    <message>
        <source>The extremes are %1 and %2.</source>
        <translation>양 끝은 %1과 %2입니다.</translation>
    </message>
    <message>
        <source>The norm of the gradient after each backward step, for the experiment at the point of the map that is looked at, with the first of the seeds. A click on the map, or Enter, loads it in Explore.</source>
        <translation>지도에서 보고 있는 점의 실험에서, 역방향 단계마다 기울기의 노름입니다. 첫 번째 시드로 계산합니다. 지도를 클릭하거나 Enter를 누르면 탐색 페이지로 불러옵니다.</translation>
    </message>
    <message>
        <source>backward step k</source>
        <translation>역방향 단계 k</translation>
    </message>
    <message>
        <source>That experiment</source>
        <translation>그곳의 실험</translation>
    </message>
</context>
<context>
    <name>unroll::QrDialog</name>
    <message>
        <source>The experiment as a QR code</source>
        <translation>실험의 QR 코드</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR 코드</translation>
    </message>
    <message>
        <source>Holds the link that stands below it.</source>
        <translation>아래에 있는 링크가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>A camera reads the link. Copied, it opens in any Unroll with Ctrl+V.</source>
        <translation>카메라로 찍으면 링크를 읽을 수 있습니다. 링크를 복사해 두고 Unroll에서 Ctrl+V를 누르면 열립니다.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>링크 복사</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사했습니다</translation>
    </message>
</context>
<context>
    <name>unroll::ReachView</name>
    <message>
        <source>Reach of learning</source>
        <translation>학습이 닿는 거리</translation>
    </message>
    <message>
        <source>%1, iteration %2: the gradient is not finite.</source>
        <translation>%1, 반복 %2: 기울기가 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>%1, iteration %2: %3 steps back nothing arrives, the gradient is exactly 0.</source>
        <translation>%1, 반복 %2: %3시점 전에는 아무것도 닿지 않습니다. 기울기가 정확히 0입니다.</translation>
    </message>
    <message>
        <source>%1, iteration %2: %3 steps back the gradient is %4 times smaller than at the last step.</source>
        <translation>%1, 반복 %2: %3시점 전의 기울기는 마지막 시점보다 %4배 작습니다.</translation>
    </message>
    <message>
        <source>%1, iteration %2: %3 steps back the gradient is %4 times larger than at the last step.</source>
        <translation>%1, 반복 %2: %3시점 전의 기울기는 마지막 시점보다 %4배 큽니다.</translation>
    </message>
    <message>
        <source>Each column is a check during training, each row a distance back from the last step. The colour is the norm of the gradient of the loss with respect to the state that far back, on a logarithmic scale. Where it is many decades smaller, what was said there has next to no share in how the weights change. A learner that has learnt the task has small gradients everywhere: its loss is small.</source>
        <translation>각 열은 학습 중의 검사이고, 각 행은 마지막 시점에서 거슬러 간 거리입니다. 색은 그만큼 앞선 상태에 대한 손실 기울기의 노름을 로그 눈금으로 나타냅니다. 몇 자릿수나 작은 곳에서는 그때 말한 것이 가중치의 변화에 거의 몫이 없습니다. 과제를 배운 학습자는 손실이 작으므로 기울기가 어디에서나 작습니다.</translation>
    </message>
    <message>
        <source>%1, iteration %2, %3 steps back: %4</source>
        <translation>%1, 반복 %2, %3시점 전: %4</translation>
    </message>
    <message>
        <source>steps back</source>
        <translation>거슬러 간 시점</translation>
    </message>
    <message>
        <source>exactly 0</source>
        <translation>정확히 0</translation>
    </message>
</context>
<context>
    <name>unroll::Report</name>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>given as an array %1</source>
        <translation>배열로 주어짐 %1</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>the same for all, drawn as for the cell %1</source>
        <translation>셀이 %1일 때처럼 뽑은 것을 모두 같이 씀</translation>
    </message>
    <message>
        <source>norm before the first backward step</source>
        <translation>첫 역방향 단계 전의 노름</translation>
    </message>
    <message>
        <source>norm after %1 backward steps</source>
        <translation>역방향 %1단계 뒤의 노름</translation>
    </message>
    <message>
        <source>spectral radius ρ of the candidate&apos;s Wh</source>
        <translation>후보 Wh의 스펙트럼 반지름 ρ</translation>
    </message>
    <message>
        <source>spectral radius ρ of Wh</source>
        <translation>Wh의 스펙트럼 반지름 ρ</translation>
    </message>
    <message>
        <source>largest singular value σmax of the candidate&apos;s Wh</source>
        <translation>후보 Wh의 가장 큰 특잇값 σmax</translation>
    </message>
    <message>
        <source>largest singular value σmax of Wh</source>
        <translation>Wh의 가장 큰 특잇값 σmax</translation>
    </message>
    <message>
        <source>The arrays are too many numbers for a listing: it reads them from the experiment, saved as experiment.unroll.json beside it.</source>
        <translation>배열은 코드에 싣기에 수가 너무 많습니다. 코드는 옆에 experiment.unroll.json으로 저장한 실험에서 배열을 읽습니다.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation>무엇을 보고 있나요?</translation>
    </message>
    <message>
        <source>NumPy code</source>
        <translation>NumPy 코드</translation>
    </message>
    <message>
        <source>The same numbers in a terminal</source>
        <translation>터미널에서 같은 수치 얻기</translation>
    </message>
    <message>
        <source>Gradient flow: %1, T = %2, H = %3</source>
        <translation>기울기의 흐름: %1, T = %2, H = %3</translation>
    </message>
    <message>
        <source>Made with Unroll %1</source>
        <translation>Unroll %1로 만듦</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>%2쪽 중 %1쪽</translation>
    </message>
    <message>
        <source>The inputs, which are the same for all cells, are too many numbers for a listing here. `unroll code %1 --as numpy` prints one with inputs of its own.</source>
        <translation>모든 셀이 함께 쓰는 입력은 여기에 코드로 싣기에 수가 너무 많습니다. `unroll code %1 --as numpy`는 입력을 따로 뽑는 코드를 출력합니다.</translation>
    </message>
    <message>
        <source>Phase map over %1 and %2</source>
        <translation>소실·폭발 지도: %1, %2</translation>
    </message>
    <message>
        <source>Phase map of %1 over %2 and %3</source>
        <translation>소실·폭발 지도(%1): %2, %3</translation>
    </message>
    <message>
        <source>▼ vanishes at %1 of %2 points</source>
        <translation>점 %2개 가운데 %1개에서 ▼ 소실</translation>
    </message>
    <message>
        <source>▲ explodes at %1 of %2 points</source>
        <translation>점 %2개 가운데 %1개에서 ▲ 폭발</translation>
    </message>
    <message>
        <source>The map is not finished: of its %1 points %2 are computed, and the pictures show in between what is nearest.</source>
        <translation>지도가 아직 끝나지 않았습니다. 점 %1개 가운데 %2개를 계산했고, 그림의 나머지는 가장 가까운 점의 값입니다.</translation>
    </message>
    <message>
        <source>%1 values from %2 to %3</source>
        <translation>%2부터 %3까지 값 %1개</translation>
    </message>
    <message>
        <source>Across: %1</source>
        <translation>가로축: %1</translation>
    </message>
    <message>
        <source>Upwards: %1</source>
        <translation>세로축: %1</translation>
    </message>
    <message>
        <source>Seeds for each point</source>
        <translation>점마다 시드 수</translation>
    </message>
    <message>
        <source>%1, from %2 on</source>
        <translation>%2부터 %1개</translation>
    </message>
    <message>
        <source>seeds whose growth per step can be measured</source>
        <translation>단계마다의 배율을 잴 수 있는 시드 수</translation>
    </message>
    <message>
        <source>median of their growth per step</source>
        <translation>단계마다의 배율의 중앙값</translation>
    </message>
    <message>
        <source>lower quartile</source>
        <translation>제1사분위수</translation>
    </message>
    <message>
        <source>upper quartile</source>
        <translation>제3사분위수</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>growth per step of the first seed</source>
        <translation>첫 번째 시드의 단계마다의 배율</translation>
    </message>
    <message>
        <source>its norm before the first backward step</source>
        <translation>그 시드에서 첫 역방향 단계 전의 노름</translation>
    </message>
    <message>
        <source>its norm after %1 backward steps</source>
        <translation>그 시드에서 역방향 %1단계 뒤의 노름</translation>
    </message>
    <message>
        <source>Numbers at %1</source>
        <translation>수치: %1</translation>
    </message>
    <message>
        <source>The same map in a terminal</source>
        <translation>터미널에서 같은 지도 얻기</translation>
    </message>
    <message>
        <source>The experiment at %1</source>
        <translation>%1의 실험</translation>
    </message>
    <message>
        <source>A link, which Unroll opens</source>
        <translation>Unroll로 열 수 있는 링크</translation>
    </message>
    <message>
        <source>All %1 iterations are done.</source>
        <translation>반복 %1번을 모두 마쳤습니다.</translation>
    </message>
    <message>
        <source>It ended at iteration %1 of %2: no learner can go on.</source>
        <translation>반복 %2번 가운데 %1번에서 끝났습니다. 더 나아갈 수 있는 학습자가 없습니다.</translation>
    </message>
    <message>
        <source>It is not finished: of %2 iterations %1 are done.</source>
        <translation>아직 끝나지 않았습니다. 반복 %2번 가운데 %1번을 마쳤습니다.</translation>
    </message>
    <message>
        <source>not clipped</source>
        <translation>클리핑 없음</translation>
    </message>
    <message>
        <source>from iteration %1 on %2</source>
        <translation>반복 %1부터 %2</translation>
    </message>
    <message>
        <source>Learning rate, changed on the way</source>
        <translation>도중에 바꾼 학습률</translation>
    </message>
    <message>
        <source>Threshold of clipping, changed on the way</source>
        <translation>도중에 바꾼 클리핑 문턱값</translation>
    </message>
    <message>
        <source>What sets the learners apart</source>
        <translation>학습자마다 다른 설정</translation>
    </message>
    <message>
        <source>learnt at iteration</source>
        <translation>배운 반복</translation>
    </message>
    <message>
        <source>inf or NaN at iteration</source>
        <translation>inf나 NaN이 된 반복</translation>
    </message>
    <message>
        <source>last check on sequences that are never trained on, at iteration</source>
        <translation>학습에 쓰지 않는 시퀀스로 마지막에 검사한 반복</translation>
    </message>
    <message>
        <source>loss at that check</source>
        <translation>그 검사의 손실</translation>
    </message>
    <message>
        <source>share of right answers at that check</source>
        <translation>그 검사에서 맞은 답의 비율</translation>
    </message>
    <message>
        <source>norm of all gradients at the last iteration, before clipping</source>
        <translation>마지막 반복에서 클리핑 전 모든 기울기의 노름</translation>
    </message>
    <message>
        <source>This trains to the end; with --set iterations=%1 as far as this report tells.</source>
        <translation>이 명령은 끝까지 학습합니다. --set iterations=%1을 더하면 이 보고서가 다루는 곳까지 학습합니다.</translation>
    </message>
    <message>
        <source>What was changed on the way has its last value here from the first iteration on, so that the numbers are others.</source>
        <translation>도중에 바꾼 설정은 여기에서는 처음부터 마지막 값이므로 수치가 다릅니다.</translation>
    </message>
    <message>
        <source>Training: %1, lag %2, H = %3</source>
        <translation>학습: %1, 지연 %2, H = %3</translation>
    </message>
    <message>
        <source>PyTorch code</source>
        <translation>PyTorch 코드</translation>
    </message>
</context>
<context>
    <name>unroll::RunLabel</name>
    <message>
        <source>not clipped</source>
        <translation>클리핑 없음</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>시드 %1</translation>
    </message>
    <message>
        <source>weight scale %1</source>
        <translation>가중치 배율 %1</translation>
    </message>
    <message>
        <source>input scale %1</source>
        <translation>입력 배율 %1</translation>
    </message>
    <message>
        <source>forget bias %1</source>
        <translation>망각 편향 %1</translation>
    </message>
    <message>
        <source>input-gate bias %1</source>
        <translation>입력 게이트 편향 %1</translation>
    </message>
    <message>
        <source>update bias %1</source>
        <translation>업데이트 편향 %1</translation>
    </message>
    <message>
        <source>after %1 draws</source>
        <translation>난수 %1개 뒤</translation>
    </message>
    <message>
        <source>%1 convention</source>
        <translation>%1 관례</translation>
    </message>
    <message>
        <source>clipping %1</source>
        <translation>%1 클리핑</translation>
    </message>
    <message>
        <source>arrays drawn</source>
        <translation>배열은 난수로</translation>
    </message>
    <message>
        <source>%1 given</source>
        <translation>주어진 %1</translation>
    </message>
    <message>
        <source>%1 arrays given</source>
        <translation>주어진 배열 %1개</translation>
    </message>
    <message>
        <source>clipped at %1</source>
        <translation>클리핑 %1</translation>
    </message>
</context>
<context>
    <name>unroll::RunView</name>
    <message>
        <source>clip at %1</source>
        <translation>클리핑 %1</translation>
    </message>
    <message>
        <source>clip at %1, drawn at %2</source>
        <translation>클리핑 %1, 그림에서는 %2</translation>
    </message>
</context>
<context>
    <name>unroll::SentenceView</name>
    <message>
        <source>%1 steps back: the gradient is %2 times as large</source>
        <translation>%1단계 앞: 기울기는 %2배</translation>
    </message>
    <message>
        <source>%1 steps back: %2 of the gradient is left</source>
        <translation>%1단계 앞: 남은 기울기의 비율 %2</translation>
    </message>
    <message>
        <source>There is one time step only, that of “%1”.</source>
        <translation>시각이 “%1” 하나뿐입니다.</translation>
    </message>
    <message>
        <source>The gradient at “%1” is 0 or no number: there is nothing to compare with.</source>
        <translation>“%1”에서의 기울기가 0이거나 수가 아니어서 견줄 수 없습니다.</translation>
    </message>
    <message>
        <source>Of the gradient at “%1” nothing is left at “%2”, %3 steps back.</source>
        <translation>“%1”에서의 기울기는 %3단계 앞 “%2”에 전혀 남지 않습니다.</translation>
    </message>
    <message>
        <source>At “%2”, %3 steps back, the gradient is %4 times as large as at “%1”.</source>
        <translation>%3단계 앞 “%2”에서 기울기는 “%1”에서의 %4배입니다.</translation>
    </message>
    <message>
        <source>Of the gradient at “%1”, %4 is left at “%2”, %3 steps back.</source>
        <translation>“%1”에서의 기울기를 1로 하면 %3단계 앞 “%2”에는 %4만 남습니다.</translation>
    </message>
    <message>
        <source>%1 time steps hold the last %1 of %2 words; the others are not seen.</source>
        <translation>시각이 %1개여서 단어 %2개 가운데 마지막 %1개만 들어가며, 나머지는 보이지 않습니다.</translation>
    </message>
    <message>
        <source>The %2 words stand at the last %2 of %1 time steps.</source>
        <translation>단어 %2개는 시각 %1개 가운데 마지막 %2개에 놓입니다.</translation>
    </message>
    <message>
        <source>The inputs are these words.</source>
        <translation>입력은 영어 문장의 단어들이며, 한국어는 같은 단계 수로 나누어 보입니다.</translation>
    </message>
    <message>
        <source>This run does not read the words: they only name its time steps.</source>
        <translation>이 실행은 단어를 입력으로 읽지 않습니다. 단어는 시각의 이름일 뿐입니다.</translation>
    </message>
    <message>
        <source>How far it reaches</source>
        <translation>어디까지 닿는가</translation>
    </message>
    <message>
        <source>%1 steps back: nothing to compare with</source>
        <translation>%1단계 앞: 견줄 것이 없음</translation>
    </message>
    <message>
        <source>%1 steps back: %2 of the cell state&apos;s gradient is left</source>
        <translation>%1단계 앞: 남은 셀 상태 기울기의 비율 %2</translation>
    </message>
    <message>
        <source>This is the gradient of the LSTM&apos;s cell state c, in which it keeps a word.</source>
        <translation>이것은 LSTM이 단어를 담아 두는 셀 상태 c의 기울기입니다.</translation>
    </message>
    <message>
        <source>To say who is greeted at the end, a network must remember the first word, and to learn that, the gradient of the loss must reach it. Each word is tinted by the norm of dL/dh at its time step, of an LSTM by that of dL/dc, since its cell state is what keeps a word, computed in this run: fully where it is largest, not at all below a ten-thousandth of that. The number below is its norm relative to the one at the last word. With the preset “Tom and Mary” the words are the network&apos;s inputs, one-hot; other runs only lend their time steps.</source>
        <translation>마지막에 누구에게 인사했는지 맞히려면 신경망이 첫 단어를 기억해야 하고, 그것을 학습하려면 손실의 기울기가 첫 단어까지 닿아야 합니다. 각 단어의 색은 이 실행에서 계산한, 그 시각의 dL/dh 노름을 나타냅니다(LSTM은 단어를 셀 상태에 담아 두므로 dL/dc 노름). 가장 큰 곳은 가장 진하고 그 1만분의 1보다 작으면 색이 없습니다. 아래 숫자는 마지막 단어에서의 노름에 대한 비입니다. 프리셋 “톰과 메리”에서는 영어 단어를 원-핫으로 입력하며, 다른 실행에서는 시각만 빌려 씁니다.</translation>
    </message>
    <message>
        <source>the words only name the time steps</source>
        <translation>단어는 시각의 이름일 뿐임</translation>
    </message>
    <message>
        <source>“%1”, %2 steps back: ‖dL/d%5‖ = %3, × %4</source>
        <translation>“%1”, %2단계 앞: ‖dL/d%5‖ = %3, × %4</translation>
    </message>
</context>
<context>
    <name>unroll::SliceView</name>
    <message>
        <source>Growth with %1</source>
        <translation>%1일 때의 배율</translation>
    </message>
    <message>
        <source>Growth along one row</source>
        <translation>한 줄을 따라 본 배율</translation>
    </message>
    <message>
        <source>The median crosses 1 at %1; the circular law says %2.</source>
        <translation>중앙값은 %1에서 1을 지납니다. 원형 법칙으로는 %2입니다.</translation>
    </message>
    <message>
        <source>The median crosses 1 at %1.</source>
        <translation>중앙값은 %1에서 1을 지납니다.</translation>
    </message>
    <message>
        <source>The gradient vanishes all along this row.</source>
        <translation>이 줄에서는 어디에서나 기울기가 소실합니다.</translation>
    </message>
    <message>
        <source>The gradient explodes all along this row.</source>
        <translation>이 줄에서는 어디에서나 기울기가 폭발합니다.</translation>
    </message>
    <message>
        <source>The median crosses 1 nowhere along this row.</source>
        <translation>이 줄에서는 중앙값이 1을 지나는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>The gradient vanishes in some places of this row and explodes in others.</source>
        <translation>이 줄에서는 기울기가 어떤 곳에서는 소실하고 어떤 곳에서는 폭발합니다.</translation>
    </message>
    <message>
        <source>The row of the map that is looked at, as a curve: by how much one backward step multiplies the norm of the gradient. The line is the median over the seeds; the dark band holds the half of them in the middle, the light one all. With few units single draws of the weights differ much, with many they agree.</source>
        <translation>지도에서 보고 있는 줄을 곡선으로 그린 것입니다. 역방향 한 단계가 기울기의 노름을 몇 배로 만드는지 보여 줍니다. 선은 시드들의 중앙값이고, 진한 띠에는 가운데 절반이, 옅은 띠에는 모두가 들어 있습니다. 유닛이 적으면 뽑을 때마다 크게 다르고, 많으면 서로 비슷합니다.</translation>
    </message>
    <message>
        <source>growth per step</source>
        <translation>단계마다의 배율</translation>
    </message>
    <message>
        <source>all seeds</source>
        <translation>모든 시드</translation>
    </message>
    <message>
        <source>half of them</source>
        <translation>그 절반</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>circular law: %1</source>
        <translation>원형 법칙: %1</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>배율</translation>
    </message>
</context>
<context>
    <name>unroll::Sound</name>
    <message>
        <source>There is no sound: Qt Multimedia cannot be loaded (%1).</source>
        <translation>소리를 낼 수 없습니다. Qt Multimedia를 불러올 수 없습니다 (%1).</translation>
    </message>
    <message>
        <source>There is no sound: no audio device was found.</source>
        <translation>소리를 낼 수 없습니다. 오디오 장치를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>There is no sound: the audio device refuses it.</source>
        <translation>소리를 낼 수 없습니다. 오디오 장치가 받아들이지 않습니다.</translation>
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
        <source>real part</source>
        <translation>실수부</translation>
    </message>
    <message>
        <source>imaginary part</source>
        <translation>허수부</translation>
    </message>
    <message>
        <source>These are the candidate&apos;s recurrent weights alone: gates decide how much of the gradient passes through them.</source>
        <translation>후보의 순환 가중치만 본 것입니다. 기울기가 이 가중치를 얼마나 지나는지는 게이트가 정합니다.</translation>
    </message>
    <message>
        <source>Eigenvalues (candidate)</source>
        <translation>고윳값(후보)</translation>
    </message>
    <message>
        <source>All eigenvalues lie inside the unit circle: in the long run what enters this linear chain at one step must vanish.</source>
        <translation>모든 고윳값이 단위원 안에 있습니다. 한 시각에 이 선형 사슬로 들어온 것은 길게 보면 반드시 소실합니다.</translation>
    </message>
    <message>
        <source>σmax is 4 and no slope of the sigmoid is above 1/4: no step can lengthen the gradient, and whether it shrinks is for the slopes to decide.</source>
        <translation>σmax가 4이고 시그모이드의 도함수는 1/4을 넘지 않습니다. 어느 단계도 기울기를 늘릴 수 없으며, 줄어드는지는 도함수가 정합니다.</translation>
    </message>
    <message>
        <source>σmax is 1 and no slope of the activation is above 1: no step can lengthen the gradient, and whether it shrinks is for the slopes to decide.</source>
        <translation>σmax가 1이고 활성화 함수의 도함수는 1을 넘지 않습니다. 어느 단계도 기울기를 늘릴 수 없으며, 줄어드는지는 도함수가 정합니다.</translation>
    </message>
    <message>
        <source>σmax is below 4 and no slope of the sigmoid is above 1/4: every step shrinks what has come so far.</source>
        <translation>σmax가 4보다 작고 시그모이드의 도함수는 1/4을 넘지 않습니다. 단계마다 그때까지 온 것이 줄어듭니다.</translation>
    </message>
    <message>
        <source>σmax is below 1 and no slope of the activation is above 1: every step shrinks what has come so far.</source>
        <translation>σmax가 1보다 작고 활성화 함수의 도함수도 1을 넘지 않습니다. 단계마다 그때까지 온 것이 줄어듭니다.</translation>
    </message>
    <message>
        <source>σmax is below 4 and no slope of the sigmoid is above 1/4: every step shrinks the gradient, in the long run it must vanish.</source>
        <translation>σmax가 4보다 작고 시그모이드의 도함수는 1/4을 넘지 않습니다. 단계마다 기울기가 줄어 길게 보면 반드시 소실됩니다.</translation>
    </message>
    <message>
        <source>σmax is below 1 and no slope of the activation is above 1: every step shrinks the gradient, in the long run it must vanish.</source>
        <translation>σmax가 1보다 작고 활성화 함수의 도함수도 1을 넘지 않습니다. 단계마다 기울기가 줄어 길게 보면 반드시 소실됩니다.</translation>
    </message>
    <message>
        <source>σmax is above 4: the gradient can grow, but need not. The slopes of the sigmoid decide, and they depend on the states.</source>
        <translation>σmax가 4보다 커서 기울기가 커질 수 있지만 꼭 그렇지는 않습니다. 시그모이드의 도함수가 정하며, 그 값은 상태에 달려 있습니다.</translation>
    </message>
    <message>
        <source>σmax is above 1: the gradient can grow, but need not. The slopes of the activation decide, and they depend on the states.</source>
        <translation>σmax가 1보다 커서 기울기가 커질 수 있지만 꼭 그렇지는 않습니다. 활성화 함수의 도함수가 정하며, 그 값은 상태에 달려 있습니다.</translation>
    </message>
    <message>
        <source>Each dot is an eigenvalue of the candidate&apos;s recurrent weights in the complex plane. The gates have recurrent weights of their own, and they decide how much of the gradient passes through which of them and how much around all: the spectral radius ρ and the largest singular value σmax of one block say nothing certain about the whole.</source>
        <translation>점 하나하나는 복소평면에 놓인 후보의 순환 가중치의 고윳값입니다. 게이트에는 따로 순환 가중치가 있으며, 기울기가 그 가운데 어디를 얼마나 지나고 얼마나 모두를 돌아가는지는 게이트가 정합니다. 한 블록의 스펙트럼 반지름 ρ와 가장 큰 특잇값 σmax만으로는 전체에 대해 아무것도 단정할 수 없습니다.</translation>
    </message>
    <message>
        <source>Each dot is an eigenvalue of the recurrent weights Wh in the complex plane.</source>
        <translation>점 하나하나는 복소평면에 놓인 순환 가중치 Wh의 고윳값입니다.</translation>
    </message>
    <message>
        <source>In the long run the spectral radius ρ, the distance of the outermost dot, decides how a gradient in this linear chain changes per step: inside the unit circle it vanishes, and to explode it needs a dot outside. In the first steps the singular values decide: σmax, the thin dashed circle, is the most that one step can multiply a norm by. With tanh in between, ρ &gt; 1 alone says nothing certain.</source>
        <translation>길게 보면 스펙트럼 반지름 ρ, 곧 가장 바깥 점까지의 거리가 이 선형 사슬에서 기울기가 단계마다 어떻게 변하는지를 정합니다. 모두 단위원 안이면 소실하고, 폭발하려면 밖에 점이 있어야 합니다. 처음 몇 단계는 특잇값이 정합니다. 가는 파선 원 σmax는 한 단계가 노름에 곱할 수 있는 최댓값입니다. 사이에 tanh가 있으면 ρ &gt; 1만으로는 아무것도 단정할 수 없습니다.</translation>
    </message>
    <message>
        <source>The spectral radius ρ, the distance of the outermost dot, is what would decide in the long run if there were no activation in between; with one, neither ρ &gt; 1 nor ρ &lt; 1 says anything certain. σmax, the thin dashed circle, is the most that Wh can multiply a norm by in one step, and the activation multiplies by its slopes as well. Where σmax times the largest slope is below 1, the gradient must vanish in the long run; where it is above 1, it may grow or vanish.</source>
        <translation>가장 바깥 점까지의 거리인 스펙트럼 반지름 ρ는 사이에 활성화 함수가 없다면 긴 흐름을 정할 값입니다. 활성화 함수가 있으면 ρ &gt; 1도 ρ &lt; 1도 아무것도 단정해 주지 않습니다. 가는 파선 원 σmax는 Wh가 한 단계에서 노름에 곱할 수 있는 최댓값이며, 활성화 함수의 도함수가 또 곱해집니다. σmax와 가장 큰 도함수의 곱이 1보다 작으면 기울기는 길게 보면 반드시 소실하고, 1보다 크면 커질 수도 소실할 수도 있습니다.</translation>
    </message>
</context>
<context>
    <name>unroll::TrainPage</name>
    <message>
        <source>Learner in “%1”</source>
        <translation>“%1”의 학습자</translation>
    </message>
    <message>
        <source>Whose gradient is shown</source>
        <translation>누구의 기울기를 볼지</translation>
    </message>
    <message>
        <source>Who learns what was said long ago? Space starts.</source>
        <translation>오래전에 한 말을 누가 배울까요? Space로 시작합니다.</translation>
    </message>
    <message>
        <source>There is no report yet: nothing has been trained. Start begins a training.</source>
        <translation>아직 보고서가 없습니다. 학습한 것이 없습니다. 시작을 눌러 학습하십시오.</translation>
    </message>
</context>
<context>
    <name>unroll::TrainPanel</name>
    <message>
        <source>Clip the gradient</source>
        <translation>기울기 클리핑</translation>
    </message>
    <message>
        <source>Learner %1: %2</source>
        <extracomment>a line of the journal: &quot;Learner 2: Learning rate 0.1 → 0.01&quot;</extracomment>
        <translation>학습자 %1: %2</translation>
    </message>
    <message>
        <source>Add a learner</source>
        <translation>학습자 추가</translation>
    </message>
    <message>
        <source>Remove learner %1</source>
        <translation>학습자 %1 제거</translation>
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
        <source>Trainings to start from</source>
        <translation>출발점이 되는 학습</translation>
    </message>
    <message>
        <source>These are new settings: the pictures are still of the old ones, and Start begins anew. Undo (Ctrl+Z) brings the old ones back.</source>
        <translation>새 설정입니다. 그림은 아직 이전 설정의 것이며, 시작하면 처음부터 학습합니다. 실행 취소(Ctrl+Z)로 이전 설정으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Learners on the same batches</source>
        <translation>같은 배치로 배우는 학습자</translation>
    </message>
    <message>
        <source>Learner to look at</source>
        <translation>살펴볼 학습자</translation>
    </message>
    <message>
        <source>Whose settings are below</source>
        <translation>아래 설정의 주인</translation>
    </message>
    <message>
        <source>Add a learner (at most three)</source>
        <translation>학습자 추가(최대 셋)</translation>
    </message>
    <message>
        <source>Remove this learner</source>
        <translation>이 학습자 제거</translation>
    </message>
    <message>
        <source>New seed of the training %1 → %2</source>
        <translation>학습의 새 시드 %1 → %2</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>새 시드</translation>
    </message>
    <message>
        <source>Other random weights and batches (Ctrl+R)</source>
        <translation>다른 난수로 가중치와 배치를 뽑습니다(Ctrl+R)</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>학습자</translation>
    </message>
</context>
<context>
    <name>unroll::TrainingBar</name>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>일시 정지 (Space)</translation>
    </message>
    <message>
        <source>Start training, or go on (Space)</source>
        <translation>학습 시작 또는 계속 (Space)</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>iteration %1 of %2</source>
        <translation>반복 %1/%2</translation>
    </message>
    <message>
        <source>%1, about %2 s left</source>
        <translation>%1, 약 %2초 남음</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, 끝</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, 멈춤</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, 일시 정지</translation>
    </message>
    <message>
        <source>Once more from the same random start</source>
        <translation>같은 난수에서 처음부터 다시</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>One iteration</source>
        <translation>반복 한 번</translation>
    </message>
    <message>
        <source>Stop here for good</source>
        <translation>여기서 끝내기</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Speed of training</source>
        <translation>학습 속도</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>학습 진행</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>최대 속도로</translation>
    </message>
    <message>
        <source>in about %1 s</source>
        <translation>약 %1초 동안</translation>
    </message>
    <message>
        <source>Way through the training</source>
        <translation>학습 조작</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>unroll::TrainingHeadline</name>
    <message>
        <source>✓ %1: learnt at %2</source>
        <translation>✓ %1: %2에서 배움</translation>
    </message>
    <message>
        <source>✓ %1: learnt at iteration %2</source>
        <translation>✓ %1: 반복 %2에서 배움</translation>
    </message>
    <message>
        <source>✗ %1: inf or NaN at %2</source>
        <translation>✗ %1: %2에서 inf·NaN</translation>
    </message>
    <message>
        <source>✗ %1: inf or NaN at iteration %2</source>
        <translation>✗ %1: 반복 %2에서 inf 또는 NaN</translation>
    </message>
    <message>
        <source>✗ %1: %2 % right</source>
        <translation>✗ %1: %2 % 맞음</translation>
    </message>
    <message>
        <source>… %1: %2 % right</source>
        <translation>… %1: %2 % 맞음</translation>
    </message>
    <message>
        <source>✓ %1 learnt it at iteration %2</source>
        <translation>✓ %1: 반복 %2에서 배웠습니다</translation>
    </message>
    <message>
        <source>✗ %1 has not learnt it: %2 % right</source>
        <translation>✗ %1: 배우지 못했습니다, %2 % 맞음</translation>
    </message>
    <message>
        <source>✗ %1: learnt at %2, lost again</source>
        <translation>✗ %1: 반복 %2에서 배웠다가 다시 잃었습니다</translation>
    </message>
</context>
<context>
    <name>unroll::TrainingLabels</name>
    <message>
        <source>clipped at %1</source>
        <translation>클리핑 %1</translation>
    </message>
    <message>
        <source>not clipped</source>
        <translation>클리핑 없음</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>two learners with the same settings: &quot;RNN (2)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>unroll::TrainingSession</name>
    <message>
        <source>There is no training to save yet: Start begins one.</source>
        <translation>아직 저장할 학습이 없습니다. 시작을 눌러 학습하십시오.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>%1: another training began before this one was saved; bring it back with undo, and save it then.</source>
        <translation>%1: 저장되기 전에 다른 학습이 시작되었습니다. 실행 취소로 되돌린 뒤 저장하세요.</translation>
    </message>
</context>
<context>
    <name>unroll::TrainingView</name>
    <message>
        <source>Nothing has been trained yet: Space starts.</source>
        <translation>아직 학습하지 않았습니다. Space로 시작합니다.</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>%1: learnt</source>
        <translation>%1: 배움</translation>
    </message>
    <message>
        <source>learnt</source>
        <translation>배움</translation>
    </message>
    <message>
        <source>%1 at iteration %2: %3</source>
        <extracomment>the numbers of a learner at one iteration: &quot;RNN at iteration 120: 1.099&quot;</extracomment>
        <translation>%1, 반복 %2: %3</translation>
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
    <message>
        <source>Way through time</source>
        <translation>시간 이동</translation>
    </message>
</context>
<context>
    <name>unroll::UnrolledView</name>
    <message>
        <source>Unrolled</source>
        <translation>펼친 그래프</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what the gradient passed, and what that multiplied its norm by</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> and </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The gradient stands at h%1, the last hidden state, and has passed nothing yet: its norm is %2.</source>
        <translation>기울기는 마지막 은닉 상태 h%1에 있으며 아직 아무것도 지나지 않았습니다. 노름은 %2입니다.</translation>
    </message>
    <message>
        <source>Between h%1 and h%2 the gradient passed %3.</source>
        <translation>h%1, h%2 사이에서 기울기가 지난 것: %3.</translation>
    </message>
    <message>
        <source>Then it was clipped (%1).</source>
        <translation>그 뒤 클리핑되었습니다(%1).</translation>
    </message>
    <message>
        <source>%1, which is %2 of the norm at the start.</source>
        <translation>%1, 처음 노름과의 비는 %2입니다.</translation>
    </message>
    <message>
        <source>Along the cell state c, the forget gate passes on %1.</source>
        <translation>셀 상태 c를 따라서는 망각 게이트가 %1을 넘깁니다.</translation>
    </message>
    <message>
        <source>The network drawn once for each time step, around the step under the cursor. Thin arrows are the forward pass, from left to right. The thick ones are the gradient on its way back: it is copied by +, multiplied by the slope of the activation and by the transposed weights Whᵀ. The factors above are measured in this run; their product, and the clipping where there is any, is what one step multiplied the norm by. A cell with gates is drawn as one box with the mean value of each gate. Above an LSTM, the upper thick arrows are the gradient of its cell state c: f is what the forget gate lets pass of it, and ‖dc‖ also holds what comes in through h.</source>
        <translation>커서가 가리키는 단계 둘레에서 신경망을 시각마다 한 번씩 그렸습니다. 가는 화살표는 왼쪽에서 오른쪽으로 가는 순전파입니다. 굵은 화살표는 되돌아가는 기울기입니다. 기울기는 +에서 그대로 복사되고, 활성화 함수의 기울기와 전치한 가중치 Whᵀ가 곱해집니다. 위의 배율은 이 실행에서 잰 값이며, 그 곱(클리핑이 있으면 클리핑까지)이 한 단계에서 노름에 곱해진 값입니다. 게이트가 있는 셀은 상자 하나에 각 게이트의 평균값을 적어 나타냅니다. LSTM 위의 위쪽 굵은 화살표는 셀 상태 c의 기울기입니다. f는 망각 게이트가 그 가운데 통과시키는 몫이며, ‖dc‖에는 h를 거쳐 들어오는 것도 들어 있습니다.</translation>
    </message>
    <message>
        <source>Thick arrows: the gradient, a sixth thicker or thinner than at the start for each factor of 10 (down to 10⁻⁵, up to 10⁸); dotted where it is exactly 0.</source>
        <translation>굵은 화살표: 기울기. 10배마다 처음 굵기의 6분의 1만큼 굵어지거나 가늘어지고(10⁻⁵에서 10⁸까지), 정확히 0이면 점선.</translation>
    </message>
</context>
<context>
    <name>unroll::Verdict</name>
    <message>
        <source>○ NO GRADIENT</source>
        <translation>○ 기울기 없음</translation>
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
        <source>● STEADY</source>
        <translation>● 유지</translation>
    </message>
    <message>
        <source>exactly 0 from step %1 on</source>
        <translation>%1단계부터 정확히 0</translation>
    </message>
    <message>
        <source>× %1 per step, passed on</source>
        <translation>단계마다 × %1 (넘겨주는 몫)</translation>
    </message>
    <message>
        <source>× %1 per step, before clipping</source>
        <translation>단계마다 × %1 (클리핑 전)</translation>
    </message>
    <message>
        <source>× %1 per step</source>
        <translation>단계마다 × %1</translation>
    </message>
</context>
<context>
    <name>unroll::Worksheet</name>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Given arrays</source>
        <translation>주어진 배열</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>“%1” 보이기</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>“%1” 숨기기</translation>
    </message>
    <message>
        <source>Lock “%1”</source>
        <translation>“%1” 잠그기</translation>
    </message>
    <message>
        <source>Unlock “%1”</source>
        <translation>“%1” 잠금 해제</translation>
    </message>
    <message>
        <source>Show all controls</source>
        <translation>모든 컨트롤 보이기</translation>
    </message>
    <message>
        <source>&amp;Hide this control</source>
        <translation>이 컨트롤 숨기기(&amp;H)</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>잠금 해제(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lock this control</source>
        <translation>이 컨트롤 잠그기(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;all controls</source>
        <translation>모든 컨트롤 보이기(&amp;A)</translation>
    </message>
</context>
</TS>
